/** Whether a request comes from a page of our own; what changes something is taken from nowhere else. */
export function sameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (!origin) return request.headers.get("sec-fetch-site") !== "cross-site";
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
