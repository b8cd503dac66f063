import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { certificates } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import { newCode } from "./code";
import type { ReissueCertificate } from "./input";
import { ensureName, inForce, standingOf } from "./issue";

/**
 * The same certificate under the name she is shown by now, and in her language of now. The old one ends at the
 * same moment; its page names nobody any more and does not lead to the new one. Nothing changed: nothing made.
 */
export const reissueCertificate = (
  viewer: Viewer,
  { certificateId }: z.output<typeof ReissueCertificate>,
  now = new Date(),
) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.select().from(certificates).where(eq(certificates.id, certificateId));
    const old = found(row);
    allow(mayCoordinateCohort(viewer, old.cohortId));
    const current = await inForce(tx, old.enrolmentId);
    ensure(current?.id === old.id, "certificate_ended");
    const her = found(await standingOf(tx, old.enrolmentId));
    ensureName(her.name);
    if (her.name === old.says.name && her.locale === old.locale) return { id: old.id, code: old.code };
    await tx
      .update(certificates)
      .set({ endedAt: sql`now()`, endedAs: "replaced", endedBy: viewer.id })
      .where(eq(certificates.id, old.id));
    const [made] = await tx
      .insert(certificates)
      .values({
        enrolmentId: old.enrolmentId,
        cohortId: old.cohortId,
        personId: her.personId,
        code: newCode(),
        locale: her.locale,
        says: { ...old.says, name: her.name, issuedOn: dayOf(now, her.timeZone) },
        replacesId: old.id,
        issuedBy: viewer.id,
      })
      .returning({ id: certificates.id, code: certificates.code });
    await writeAudit(tx, viewer, "reissue_certificate", old.enrolmentId, {
      certificate: made?.id,
      replaces: old.id,
    });
    return found(made);
  });
