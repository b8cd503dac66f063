import { openFeed } from "@/liga/calendar/open-feed";

/** `/api/calendar/<secret>.ics`: the address is the key, so nothing on the way may keep a copy. */
export async function GET(request: Request, { params }: RouteContext<"/api/calendar/[secret]">) {
  const secret = (await params).secret.match(/^([\w-]{43})\.ics$/)?.[1];
  const feed = secret && (await openFeed(secret));
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
