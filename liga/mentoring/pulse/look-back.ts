import { and, eq, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mentoringFollowUps, mentorships } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { writeAudit } from "../../audit";
import { ensure, found } from "../../errors";
import type { Viewer } from "../../viewer";
import type { LookBack } from "./input";
import { lookBackFrom } from "./rules";

/** Three months after the end: what stayed, what she would do differently, and whether her coordinators read it. */
export const lookBack = (viewer: Viewer, { mentorshipId, ...said }: z.output<typeof LookBack>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ endedOn: mentorships.endedOn })
      .from(mentorships)
      .where(
        and(
          eq(mentorships.id, mentorshipId),
          or(eq(mentorships.mentorId, viewer.id), eq(mentorships.menteeId, viewer.id)),
        ),
      );
    const { endedOn } = found(row);
    ensure(endedOn && lookBackFrom(endedOn) <= dayOf(new Date(), "UTC"), "too_early");
    await tx
      .insert(mentoringFollowUps)
      .values({ mentorshipId, personId: viewer.id, ...said })
      .onConflictDoUpdate({
        target: [mentoringFollowUps.mentorshipId, mentoringFollowUps.personId],
        set: { ...said, version: sql`${mentoringFollowUps.version} + 1` },
      });
    await writeAudit(tx, viewer, "look-back", mentorshipId, { shared: said.shared });
  });
