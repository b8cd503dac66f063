import type { z } from "zod";
import { asViewer } from "@/db/client";
import { trainingSessions } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import type { ScheduleSession } from "./input";
import { placeSession } from "./place-session";

export const scheduleSession = (viewer: Viewer, { cohortId, ...input }: z.output<typeof ScheduleSession>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinateCohort(viewer, cohortId));
    const values = await placeSession(tx, cohortId, input);
    const [row] = await tx
      .insert(trainingSessions)
      .values({ ...values, cohortId })
      .returning({ id: trainingSessions.id });
    const { id } = found(row);
    await writeAudit(tx, viewer, "schedule_session", id, { cohortId, startsAt: values.startsAt });
    return { sessionId: id };
  });
