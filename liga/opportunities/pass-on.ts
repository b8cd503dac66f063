import { sql } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import { database } from "@/db/client";
import type { Locale } from "@/db/enums";
import { instantText, zoneText } from "@/lib/dates";
import { env } from "@/lib/env";
import { catalogue } from "@/messages/catalogue";
import { editionTitle } from "../forums/names";
import { asHtml } from "../people/mail";

type Offer = {
  offer_id: string;
  name: string;
  locale: Locale;
  time_zone: string;
  call_id: string;
  title: string;
  forum: string;
  edition: string;
  expires_at: string;
};

/** What an offer says, by mail or by hand: until when, on her own clock. */
export function offerText(offer: Offer) {
  const { locale } = offer;
  const t = createTranslator({ locale, messages: catalogue[locale], namespace: "calls.offerMail" });
  const values = {
    name: offer.name,
    call: offer.title,
    forum: editionTitle(offer.forum, offer.edition),
    until: instantText(new Date(offer.expires_at), { locale, zone: offer.time_zone }),
    zone: zoneText(offer.time_zone),
    link: `${env().APP_URL}/opportunities/${offer.call_id}`,
  };
  return { subject: t("subject", values), text: t("text", values) };
}

/**
 * Offers that ran out lapse and pass on, and every new one gets its mail; all in one transaction, so a process killed here
 * has done nothing. Two processes share the work: what one holds, the other leaves alone.
 * @returns how much was done; 0 when nothing is due
 */
export const passOnOffers = (now = new Date(), howMany = 50) =>
  database().transaction(async (tx) => {
    const [passed] = await tx.execute<{ n: number }>(
      sql`select pass_on_offers(${now.toISOString()}::timestamptz) as n`,
    );
    const offers = await tx.execute<Offer>(sql`select * from offers_to_tell(${howMany})`);
    for (const offer of offers) {
      const { subject, text } = offerText(offer);
      await tx.execute(sql`select tell_offer(${offer.offer_id}, ${subject}, ${text}, ${asHtml(text)})`);
    }
    return (passed?.n ?? 0) + offers.length;
  });
