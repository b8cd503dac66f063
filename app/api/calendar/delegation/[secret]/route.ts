import { locales } from "@/db/enums";
import { openDelegationFeed } from "@/liga/calendar/open-feed";
import { feedAnswer, secretIn } from "../../answer";

/** `/api/calendar/delegation/<secret>.ics?lang=es`: what a delegation has published; the address is the key. */
export async function GET(request: Request, { params }: { params: Promise<{ secret: string }> }) {
  const secret = secretIn((await params).secret);
  const asked = new URL(request.url).searchParams.get("lang");
  const locale = locales.find((one) => one === asked) ?? "en";
  return feedAnswer(request, secret ? await openDelegationFeed(secret, locale) : null);
}
