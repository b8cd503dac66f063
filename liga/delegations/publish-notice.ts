import { sql } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import type { Tx } from "@/db/connect";
import type { Locale } from "@/db/enums";
import { env } from "@/lib/env";
import { catalogue } from "@/messages/catalogue";
import { queueMail } from "../people/mail";
import type { Viewer } from "../viewer";
import { type Change, entryOf } from "./rules";

type Reader = { id: string; name: string; email: string; locale: Locale; delegation: string };

/** A mail to each woman whose own agenda a publication changed; what changed, she reads on her page. */
export async function sendChanges(
  tx: Tx,
  viewer: Viewer,
  delegationId: string,
  number: number,
  changes: readonly Change[],
) {
  const counts = new Map<string, number>();
  for (const change of changes) {
    const { personId } = entryOf(change);
    counts.set(personId, (counts.get(personId) ?? 0) + 1);
  }
  const readers = await tx.execute<Reader>(sql`
    select p.id, coalesce(p.chosen_name, p.legal_name) as name, p.email::text, p.locale, d.name as delegation
    from seats s join delegations d on d.id = s.delegation_id join people p on p.id = s.person_id
    where d.id = ${delegationId} and s.state <> 'declined' and p.email is not null`);
  for (const { id, name, email, locale, delegation } of readers) {
    const count = counts.get(id);
    if (!count) continue;
    const t = createTranslator({ locale, messages: catalogue[locale] });
    const link = `${env().APP_URL}/delegations/${delegationId}`;
    const values = { name, delegation, number, count, link, from: viewer.name };
    await queueMail(
      tx,
      {
        kind: "notice",
        to: email,
        personId: id,
        subject: t("delegations.notice.schedule.subject", values),
        text: t("delegations.notice.schedule.text", values),
      },
      viewer.id,
    );
  }
}
