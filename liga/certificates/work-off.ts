import { sql } from "drizzle-orm";
import { asPerson } from "@/db/as-viewer";
import { database } from "@/db/client";
import type { BatchItemState } from "@/db/enums";
import { LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { issueCertificate } from "./issue";

type Work = { batch_id: string; enrolment_id: string; created_by: string };

const outcomes: Record<string, BatchItemState> = {
  certificate_no_name: "needs_name",
  certificate_letters: "letters",
  certificate_not_complete: "not_complete",
};

/** Whoever began a batch, with the roles she holds now: one taken from her stops it. */
async function whoBegan(personId: string): Promise<Viewer> {
  const [row] = await asPerson(database(), personId, (tx) =>
    tx.execute<Viewer>(sql`
      select p.id, coalesce(p.chosen_name, p.legal_name) as name, p.email::text as email, p.locale, p.time_zone as "timeZone",
        true as joined, false as enrolled, false as mentored, false as delegate,
        coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'cohortId', g.cohort_id)) from role_grants g where g.person_id = p.id), '[]') as grants
      from people p where p.id = ${personId}`),
  );
  if (!row) throw new Error("Whoever began this batch is not there any more.");
  return row;
}

/**
 * Issues what waits in batches, each certificate in its own transaction: a process killed in between leaves
 * the rest waiting, and one issued but not yet ticked off is found again and not made twice.
 * @returns how many were settled
 */
export async function workOffCertificates(): Promise<number> {
  const waiting = await database().execute<Work>(sql`select * from certificate_work()`);
  for (const { batch_id, enrolment_id, created_by } of waiting) {
    const outcome = await issueCertificate(await whoBegan(created_by), { enrolmentId: enrolment_id }).then(
      () => "issued" as const,
      (thrown) => {
        if (!(thrown instanceof LigaError)) console.error("A certificate could not be issued.", thrown);
        return (thrown instanceof LigaError && outcomes[thrown.code]) || "failed";
      },
    );
    await database().execute(sql`select settle_certificate_item(${batch_id}, ${enrolment_id}, ${outcome})`);
  }
  return waiting.length;
}
