import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { mentoringQuestions, mentorships } from "@/db/schema";
import { found } from "../../errors";
import type { Viewer } from "../../viewer";

/** A question of a running pair of hers, locked; not found unless she is the one of the two who is meant. */
export async function lockedQuestion(tx: Tx, viewer: Viewer, id: string, side: "mentor" | "mentee") {
  const who = side === "mentor" ? mentorships.mentorId : mentorships.menteeId;
  const [row] = await tx
    .select({
      id: mentoringQuestions.id,
      answeredAt: mentoringQuestions.answeredAt,
      answer: mentoringQuestions.answer,
      withdrawnAt: mentoringQuestions.withdrawnAt,
      neededAt: mentoringQuestions.neededAt,
    })
    .from(mentoringQuestions)
    .innerJoin(mentorships, eq(mentorships.id, mentoringQuestions.mentorshipId))
    .where(and(eq(mentoringQuestions.id, id), eq(who, viewer.id), isNull(mentorships.endedOn)))
    .for("update", { of: mentoringQuestions });
  return found(row);
}
