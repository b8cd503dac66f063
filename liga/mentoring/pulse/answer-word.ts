import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mentoringQuestions } from "@/db/schema";
import { writeAudit } from "../../audit";
import { ensure } from "../../errors";
import type { Viewer } from "../../viewer";
import type { AnswerWord } from "./input";
import { lockedQuestion } from "./questions";

/** Her mentor answers in writing, or says that they have spoken. The same answer twice is one. */
export const answerWord = (viewer: Viewer, { questionId, answer }: z.output<typeof AnswerWord>) =>
  asViewer(viewer, async (tx) => {
    const question = await lockedQuestion(tx, viewer, questionId, "mentor");
    if (question.answeredAt && question.answer === answer) return;
    ensure(!question.answeredAt && !question.withdrawnAt, "question_closed");
    await tx
      .update(mentoringQuestions)
      .set({ answeredAt: sql`now()`, answer, version: sql`version + 1` })
      .where(eq(mentoringQuestions.id, questionId));
    await writeAudit(tx, viewer, "answer-word", questionId);
  });
