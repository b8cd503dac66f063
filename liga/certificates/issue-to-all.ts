import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { certificateBatches, certificateBatchItems } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { IssueToAll } from "./input";
import { cohortCertificates } from "./queries";

/**
 * Certificates for all who complete and have none. Only the list is written here; `jobs/certificates.ts` works
 * it off, and takes it up again after a stop. While one list of a cohort is open, asking again gives the same.
 */
export async function issueToAll(
  viewer: Viewer,
  { cohortId }: z.output<typeof IssueToAll>,
  now = new Date(),
) {
  allow(mayCoordinateCohort(viewer, cohortId));
  const { leaders } = found(await cohortCertificates(viewer, cohortId, now));
  return asViewer(viewer, async (tx) => {
    await oneAtATime(tx, "certificates", cohortId);
    const [open] = await tx
      .select({ id: certificateBatches.id })
      .from(certificateBatches)
      .where(and(eq(certificateBatches.cohortId, cohortId), isNull(certificateBatches.finishedAt)));
    if (open) return open.id;
    const ready = leaders.filter((leader) => leader.complete && !leader.certificate);
    ensure(ready.length > 0, "certificate_nobody");
    const [batch] = await tx
      .insert(certificateBatches)
      .values({ cohortId, createdBy: viewer.id })
      .returning({ id: certificateBatches.id });
    const { id } = found(batch);
    await tx
      .insert(certificateBatchItems)
      .values(ready.map(({ enrolmentId }) => ({ batchId: id, enrolmentId })));
    await writeAudit(tx, viewer, "issue_certificates", cohortId, { batch: id, leaders: ready.length });
    return id;
  });
}
