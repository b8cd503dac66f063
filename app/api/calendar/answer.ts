import type { Feed } from "@/liga/calendar/feed";

/** `<secret>.ics`: the last part of an address that is itself the key. */
export const secretIn = (part: string) => part.match(/^([\w-]{43})\.ics$/)?.[1];

/** A calendar as a program fetches it again and again; nothing on the way may keep a copy. */
export function feedAnswer(request: Request, feed: Feed | null | undefined) {
  if (!feed) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const headers = { ETag: feed.tag, "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex" };
  if (request.headers.get("if-none-match")?.includes(feed.tag))
    return new Response(null, { status: 304, headers });
  return new Response(feed.text, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="liga.ics"',
    },
  });
}
