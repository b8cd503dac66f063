import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { EnrolmentStatus, Locale } from "@/db/enums";
import { type CertificateText, certificates } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { wholeCohort } from "../cohorts/queries";
import { allow, ensure, found } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import { lettersMissing } from "../paper/fonts";
import { titleIn } from "../training/title";
import type { Viewer } from "../viewer";
import { newCode } from "./code";
import type { IssueCertificate } from "./input";

export type Standing = {
  cohortId: string;
  personId: string;
  status: EnrolmentStatus;
  locale: Locale;
  timeZone: string;
  /** As she is named on certificates now; null while she chose to be shown with no name there. */
  name: string | null;
  programme: string;
  cohort: string;
  startsOn: string;
  endsOn: string;
};

/** What a certificate would say of one enrolment now, besides her modules; undefined when not in sight. */
export async function standingOf(tx: Tx, enrolmentId: string): Promise<Standing | undefined> {
  const [row] = await tx.execute<Standing>(sql`
    select e.cohort_id as "cohortId", e.person_id as "personId", e.status, p.locale, p.time_zone as "timeZone",
      shown_name(p, 'certificate') as name, g.name as programme, c.name as cohort,
      c.starts_on::text as "startsOn", c.ends_on::text as "endsOn"
    from enrolments e join people p on p.id = e.person_id join cohorts c on c.id = e.cohort_id
    join programmes g on g.id = c.programme_id where e.id = ${enrolmentId}`);
  return row;
}

/** A name can stand on paper: she chose one, and every letter of it can be drawn. */
export function ensureName(name: string | null): asserts name is string {
  ensure(name, "certificate_no_name");
  const missing = lettersMissing(name);
  ensure(missing.length === 0, "certificate_letters", { letters: missing.join(" ") });
}

/** Certificates of one enrolment are written one after the other, so that two presses make one. */
export async function inForce(tx: Tx, enrolmentId: string) {
  await oneAtATime(tx, "certificate", enrolmentId);
  const [row] = await tx
    .select({ id: certificates.id, code: certificates.code })
    .from(certificates)
    .where(and(eq(certificates.enrolmentId, enrolmentId), isNull(certificates.endedAt)));
  return row;
}

/**
 * Her certificate, with what it says frozen as of now and in her language. For whoever completed what her
 * curriculum asks (`progressOf`); one in force already is handed back as it is.
 */
export async function issueCertificate(
  viewer: Viewer,
  { enrolmentId }: z.output<typeof IssueCertificate>,
  now = new Date(),
) {
  const her = found(await asViewer(viewer, (tx) => standingOf(tx, enrolmentId)));
  allow(mayCoordinateCohort(viewer, her.cohortId));
  // The list and the act read the same, so that who is shown as ready is.
  const { cohort, leaders } = found(await wholeCohort(viewer, her.cohortId, now));
  const { progress } = found(leaders.find((leader) => leader.enrolmentId === enrolmentId));
  return asViewer(viewer, async (tx) => {
    const existing = await inForce(tx, enrolmentId);
    if (existing) return existing;
    ensure(her.status !== "invited" && her.status !== "withdrawn", "not_taking_part");
    ensure(cohort.curriculum && progress.complete, "certificate_not_complete");
    ensureName(her.name);
    const says: CertificateText = {
      name: her.name,
      programme: her.programme,
      cohort: her.cohort,
      startsOn: her.startsOn,
      endsOn: her.endsOn,
      modules: cohort.modules
        .filter((module) => progress.done.includes(module.id))
        .map((module) => titleIn(module.title, her.locale)),
      issuedOn: dayOf(now, her.timeZone),
    };
    const [made] = await tx
      .insert(certificates)
      .values({
        enrolmentId,
        cohortId: her.cohortId,
        personId: her.personId,
        code: newCode(),
        locale: her.locale,
        says,
        issuedBy: viewer.id,
      })
      .returning({ id: certificates.id, code: certificates.code });
    await writeAudit(tx, viewer, "issue_certificate", enrolmentId, { certificate: made?.id });
    return found(made);
  });
}
