import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Locale } from "@/db/enums";
import { type ServiceText, serviceCertificates } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { mayCoordinateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { newCode } from "../../certificates/code";
import { ensureName } from "../../certificates/issue";
import { allow, ensure, found } from "../../errors";
import { oneAtATime } from "../../one-at-a-time";
import type { Viewer } from "../../viewer";
import type { IssueService, RevokeService } from "./input";
import { coordinatedService } from "./queries";

/** What a mentor's certificate would be written with now, besides its figures. */
type Standing = { name: string | null; locale: Locale; timeZone: string; programme: string; cohort: string };

/**
 * A mentor's certificate of service in one cohort, in her language, with the figures of now, which the database counts
 * itself. One in force that says the same is handed back; one that says less ends, replaced by the new one.
 */
export const issueService = (
  viewer: Viewer,
  { mentor, cohort }: z.output<typeof IssueService>,
  now = new Date(),
) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinateCohort(viewer, cohort));
    await oneAtATime(tx, "service", mentor, cohort);
    const figures = found((await coordinatedService(tx, cohort)).find((one) => one.personId === mentor));
    ensure(figures.minutes > 0, "service_nothing");
    const [standing] = await tx.execute<Standing>(sql`
      select shown_name(p, 'certificate') as name, p.locale, p.time_zone as "timeZone", g.name as programme, c.name as cohort
      from people p, cohorts c join programmes g on g.id = c.programme_id where p.id = ${mentor} and c.id = ${cohort}`);
    const her = found(standing);
    ensureName(her.name);
    const says: ServiceText = {
      name: her.name,
      programme: her.programme,
      cohort: her.cohort,
      minutes: figures.minutes,
      meetings: figures.meetings,
      mentees: figures.mentees,
      startsOn: figures.startsOn,
      endsOn: figures.endsOn ?? figures.startsOn,
      issuedOn: dayOf(now, her.timeZone),
    };
    const [old] = await tx
      .select()
      .from(serviceCertificates)
      .where(
        and(
          eq(serviceCertificates.personId, mentor),
          eq(serviceCertificates.cohortId, cohort),
          isNull(serviceCertificates.endedAt),
        ),
      );
    if (old) {
      const same =
        old.locale === her.locale &&
        (["name", "minutes", "meetings", "mentees"] as const).every((key) => old.says[key] === says[key]);
      if (same) return { id: old.id, code: old.code };
      await tx
        .update(serviceCertificates)
        .set({ endedAt: sql`now()`, endedAs: "replaced", endedBy: viewer.id })
        .where(eq(serviceCertificates.id, old.id));
    }
    const [made] = await tx
      .insert(serviceCertificates)
      .values({
        personId: mentor,
        cohortId: cohort,
        code: newCode(),
        locale: her.locale,
        says,
        replacesId: old?.id ?? null,
        issuedBy: viewer.id,
      })
      .returning({ id: serviceCertificates.id, code: serviceCertificates.code });
    await writeAudit(tx, viewer, "issue-service", mentor, { cohort, certificate: made?.id });
    return found(made);
  });

/** From now on its public page says that it was revoked, and since when; the reason stays with coordinators. */
export const revokeService = (viewer: Viewer, { certificate, reason }: z.output<typeof RevokeService>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ cohortId: serviceCertificates.cohortId, personId: serviceCertificates.personId })
      .from(serviceCertificates)
      .where(eq(serviceCertificates.id, certificate));
    const { cohortId, personId } = found(row);
    allow(mayCoordinateCohort(viewer, cohortId));
    const [ended] = await tx
      .update(serviceCertificates)
      .set({ endedAt: sql`now()`, endedAs: "revoked", endedBy: viewer.id, reason })
      .where(and(eq(serviceCertificates.id, certificate), isNull(serviceCertificates.endedAt)))
      .returning({ id: serviceCertificates.id });
    ensure(ended, "certificate_ended");
    await writeAudit(tx, viewer, "revoke-service", personId, { certificate, reason });
  });
