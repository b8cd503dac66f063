"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldFrame } from "@/components/ui/field-frame";
import { mostBytes } from "@/lib/file-kinds";
import { sendUntilThere } from "./send-file";

type Props = {
  action: string;
  /** Made by the page, so that a file sent twice is there once. */
  fileId: string;
  label: string;
  hint: string;
  submit: string;
  accept?: string;
  /** Opens the phone's own recorder. */
  capture?: boolean;
  problem?: string | undefined;
  children?: ReactNode;
  words: Record<"sending" | "waiting" | "failed" | "added" | "tooLarge" | "missing", string>;
};

/** A form for one file. Without script the browser posts it; with it, a file too large never leaves the phone. */
export function UploadForm({
  action,
  fileId,
  label,
  hint,
  submit,
  accept,
  capture,
  problem,
  children,
  words,
}: Props) {
  const id = useId();
  const router = useRouter();
  const [error, setError] = useState(problem);
  const [status, setStatus] = useState("");
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return setError(words.missing);
    if (file.size > mostBytes) return setError(words.tooLarge);
    setError(undefined);
    setBusy(true);
    setStatus(words.sending);
    const sent = await sendUntilThere(action, form, () => setStatus(words.waiting));
    setBusy(false);
    setStatus(sent.ok ? words.added : "");
    if (!sent.ok) return setError(sent.message ?? words.failed);
    element.reset();
    router.refresh();
  }

  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="form"
      noValidate
    >
      <input type="hidden" name="fileId" value={fileId} />
      {children}
      <FieldFrame id={id} label={label} hint={hint} error={error}>
        <input
          id={id}
          type="file"
          name="file"
          className="input input-file"
          {...(accept ? { accept } : {})}
          {...(capture ? { capture: "user" } : {})}
          aria-describedby={[`${id}-hint`, error ? `${id}-error` : ""].filter(Boolean).join(" ")}
          aria-invalid={error ? true : undefined}
        />
      </FieldFrame>
      <div className="actions">
        <Button type="submit" variant="secondary" disabled={busy}>
          {submit}
        </Button>
        <p role="status">{status}</p>
      </div>
    </form>
  );
}
