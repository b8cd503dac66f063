/** Whether a request comes from a page of our own; what changes something is taken from nowhere else. */
export function sameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  if (!origin) return site !== "cross-site";
  // A page with the policy "no-referrer" sends no origin either.
  if (origin === "null") return site === "same-origin";
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
