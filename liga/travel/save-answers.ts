import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { TravelAnswer, TravelQuestion } from "@/db/enums";
import { travelPrivateAnswers } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import type { SaveAnswers } from "./input";

/** Her answers about status, work and family: hers to give and to take back, nobody else's. */
export const saveAnswers = (viewer: Viewer, { delegation, answers }: z.output<typeof SaveAnswers>) =>
  asViewer(viewer, async (tx) => {
    const mine = and(
      eq(travelPrivateAnswers.delegationId, delegation),
      eq(travelPrivateAnswers.personId, viewer.id),
    );
    await tx.delete(travelPrivateAnswers).where(mine);
    const rows = Object.entries(answers).flatMap(([question, answer]) =>
      answer
        ? [
            {
              delegationId: delegation,
              personId: viewer.id,
              question: question as TravelQuestion,
              answer: answer as TravelAnswer,
            },
          ]
        : [],
    );
    if (rows.length > 0) await tx.insert(travelPrivateAnswers).values(rows);
    // That she answered, not what.
    await writeAudit(tx, viewer, "save-travel-answers", viewer.id, { delegation });
  });
