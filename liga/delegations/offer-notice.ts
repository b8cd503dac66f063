import { sql } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import type { Tx } from "@/db/connect";
import type { Locale, SeatRole } from "@/db/enums";
import { daysText } from "@/lib/dates";
import { env } from "@/lib/env";
import { catalogue } from "@/messages/catalogue";
import { type Said, saidIn } from "../forums/names";
import { forumNames } from "../forums/words";
import { queueMail } from "../people/mail";
import type { Viewer } from "../viewer";

/** What an offer says, whoever carries it: mail, phone or paper. */
export type Offer = {
  name: string;
  /** Hers, not the coordinator's. */
  locale: Locale;
  role: SeatRole;
  forumNames: Said;
  edition: string;
  startsOn: string | null;
  endsOn: string | null;
  city: string | null;
  delegation: string;
  delegationId: string;
};

/** Subject and plain text of an offer, in her language. */
export function offerText(offer: Offer, from: string) {
  const { locale, startsOn, endsOn } = offer;
  const t = createTranslator({ locale, messages: catalogue[locale] });
  const when = startsOn ? daysText(startsOn, endsOn ?? startsOn, locale) : "";
  const values = {
    name: offer.name,
    forum: `${saidIn(offer.forumNames, locale)?.text}, ${offer.edition}`,
    when: [when, offer.city].filter(Boolean).join(", "),
    delegation: offer.delegation,
    role: t(`words.seatRole.${offer.role}`),
    link: `${env().APP_URL}/delegations/${offer.delegationId}`,
    from,
  };
  return {
    subject: t("delegations.notice.offer.subject", values),
    text: t("delegations.notice.offer.text", values),
  };
}

/** Queues the offer's mail when she has an address; without one the coordinator copies the text. */
export async function sendOffer(tx: Tx, viewer: Viewer, seatId: string) {
  const [offer] = await tx.execute<Offer & { personId: string; email: string | null }>(sql`
    select p.id as "personId", p.email::text, coalesce(p.chosen_name, p.legal_name) as name, p.locale, s.role,
      ${forumNames} as "forumNames", e.name as edition, e.starts_on as "startsOn", e.ends_on as "endsOn", e.city,
      d.name as delegation, d.id as "delegationId"
    from seats s join people p on p.id = s.person_id join delegations d on d.id = s.delegation_id
    join editions e on e.id = d.edition_id join forums f on f.id = e.forum_id
    where s.id = ${seatId}`);
  if (!offer?.email) return;
  const { subject, text } = offerText(offer, viewer.name);
  await queueMail(
    tx,
    { kind: "notice", to: offer.email, personId: offer.personId, subject, text },
    viewer.id,
  );
}
