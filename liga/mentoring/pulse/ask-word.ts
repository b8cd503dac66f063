import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mentoringQuestions, mentorships } from "@/db/schema";
import { writeAudit } from "../../audit";
import { found } from "../../errors";
import type { Viewer } from "../../viewer";
import type { AskWord } from "./input";
import { promisedDays } from "./ladder";

/** A leader needs a word with her mentor; the answer is promised within days. The same words twice are one question. */
export const askWord = (viewer: Viewer, { mentorshipId, text }: z.output<typeof AskWord>) =>
  asViewer(viewer, async (tx) => {
    const [pair] = await tx
      .select({ id: mentorships.id })
      .from(mentorships)
      .where(
        and(
          eq(mentorships.id, mentorshipId),
          eq(mentorships.menteeId, viewer.id),
          isNull(mentorships.endedOn),
        ),
      );
    const [asked] = await tx
      .insert(mentoringQuestions)
      .values({ mentorshipId: found(pair).id, askedBy: viewer.id, text, promisedDays })
      .onConflictDoNothing()
      .returning({ id: mentoringQuestions.id });
    if (asked) await writeAudit(tx, viewer, "ask-word", asked.id);
  });
