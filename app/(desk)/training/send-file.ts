/** What became of a file that was sent; null when there was no way to the server. */
export type Sent = { ok: true } | { ok: false; message?: string } | null;

/** Sends a form with its file. The same form may be sent again: its `fileId` lets it be there once. */
export async function sendFile(action: string, form: FormData): Promise<Sent> {
  const answer = await fetch(action, {
    method: "POST",
    body: form,
    headers: { Accept: "application/json" },
  }).catch(() => null);
  if (!answer) return null;
  return answer.json().catch(() => ({ ok: false }));
}

/** Tries until there is a way: at once, and again each time the signal comes back. */
export async function sendUntilThere(
  action: string,
  form: FormData,
  waiting: () => void,
): Promise<Exclude<Sent, null>> {
  for (;;) {
    const sent = await sendFile(action, form);
    if (sent) return sent;
    if (navigator.onLine) return { ok: false };
    waiting();
    await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
  }
}
