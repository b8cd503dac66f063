import { sql } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import type { Tx } from "@/db/connect";
import type { Locale } from "@/db/enums";
import { env } from "@/lib/env";
import { catalogue } from "@/messages/catalogue";
import { editionTitle, type Said, saidIn } from "../forums/names";
import { forumNames } from "../forums/words";
import { queueMail } from "../people/mail";
import type { Viewer } from "../viewer";
import type { decisions } from "./input";

/** What she hears about her answer, whoever carries it: mail, phone or paper. */
export type Decision = {
  name: string;
  /** Hers, not the coordinator's. */
  locale: Locale;
  decision: (typeof decisions)[number];
  reason: string;
  callId: string;
  title: string;
  forumNames: Said;
  edition: string;
};

/** Subject and plain text of a decision, in her language. */
export function decisionText(decision: Decision, from: string) {
  const { locale } = decision;
  const t = createTranslator({ locale, messages: catalogue[locale] });
  const values = {
    name: decision.name,
    call: decision.title,
    forum: editionTitle(saidIn(decision.forumNames, locale)?.text ?? "", decision.edition),
    reason: decision.reason,
    link: `${env().APP_URL}/opportunities/${decision.callId}`,
    from,
  };
  return {
    subject: t("opportunities.notice.subject", values),
    text: t(`opportunities.notice.${decision.decision}`, values),
  };
}

/** Queues the mail when she has an address; without one the coordinator copies the text. */
export async function sendDecision(tx: Tx, viewer: Viewer, interestId: string) {
  const [row] = await tx.execute<Decision & { personId: string; email: string | null }>(sql`
    select p.id as "personId", p.email::text, coalesce(p.chosen_name, p.legal_name) as name, p.locale,
      i.state as decision, i.reason, o.id as "callId", o.title, ${forumNames} as "forumNames", e.name as edition
    from interests i join people p on p.id = i.person_id join opportunities o on o.id = i.opportunity_id
    join editions e on e.id = o.edition_id join forums f on f.id = e.forum_id
    where i.id = ${interestId}`);
  if (!row?.email) return;
  const { subject, text } = decisionText(row, viewer.name);
  await queueMail(tx, { kind: "notice", to: row.email, personId: row.personId, subject, text }, viewer.id);
}
