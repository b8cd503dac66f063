import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mentoringQuestions } from "@/db/schema";
import { writeAudit } from "../../audit";
import { ensure } from "../../errors";
import type { Viewer } from "../../viewer";
import type { KeepWord } from "./input";
import { lockedQuestion } from "./questions";

/** Whether she still needs the word she asked for. Yes asks her mentor once more; no closes it. Twice is once. */
export const keepWord = (viewer: Viewer, { questionId, needed }: z.output<typeof KeepWord>) =>
  asViewer(viewer, async (tx) => {
    const question = await lockedQuestion(tx, viewer, questionId, "mentee");
    if (needed === "yes" ? question.neededAt : question.withdrawnAt) return;
    ensure(!question.answeredAt && !question.withdrawnAt, "question_closed");
    const said = needed === "yes" ? { neededAt: sql`now()` } : { withdrawnAt: sql`now()` };
    await tx
      .update(mentoringQuestions)
      .set({ ...said, version: sql`version + 1` })
      .where(eq(mentoringQuestions.id, questionId));
    await writeAudit(tx, viewer, needed === "yes" ? "keep-word" : "withdraw-word", questionId);
  });
