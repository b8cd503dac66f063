import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { certificates } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { RevokeCertificate } from "./input";

/** From now on its public page says that it was revoked, and since when; the reason stays with coordinators. */
export const revokeCertificate = (
  viewer: Viewer,
  { certificateId, reason }: z.output<typeof RevokeCertificate>,
) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ cohortId: certificates.cohortId, enrolmentId: certificates.enrolmentId })
      .from(certificates)
      .where(eq(certificates.id, certificateId));
    const { cohortId, enrolmentId } = found(row);
    allow(mayCoordinateCohort(viewer, cohortId));
    const [ended] = await tx
      .update(certificates)
      .set({ endedAt: sql`now()`, endedAs: "revoked", endedBy: viewer.id, reason })
      .where(and(eq(certificates.id, certificateId), isNull(certificates.endedAt)))
      .returning({ id: certificates.id });
    ensure(ended, "certificate_ended");
    await writeAudit(tx, viewer, "revoke_certificate", enrolmentId, { certificate: certificateId, reason });
  });
