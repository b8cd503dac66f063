import { openFeed } from "@/liga/calendar/open-feed";
import { feedAnswer, secretIn } from "../answer";

/** `/api/calendar/<secret>.ics`: a person's calendar; the address is the key. */
export async function GET(request: Request, { params }: RouteContext<"/api/calendar/[secret]">) {
  const secret = secretIn((await params).secret);
  return feedAnswer(request, secret ? await openFeed(secret) : null);
}
