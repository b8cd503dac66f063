import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { safeguardingRules } from "@/db/schema";
import { mayAdminister, mayHearConcerns } from "../access";
import { writeAudit } from "../audit";
import { allow } from "../errors";
import type { Viewer } from "../viewer";
import type { AnswerConcern, KeepConcerns, StepConcern } from "./input";
import { withoutWords } from "./without-words";

/**
 * A contact takes a concern a step on. Twice is once. What she does stands in the concern's own log, not in the
 * audit log, which administrators read.
 */
export function stepConcern(viewer: Viewer, { concern, step }: z.output<typeof StepConcern>) {
  return asViewer(viewer, async (tx) => {
    allow(mayHearConcerns(viewer));
    await tx.execute(sql`select step_concern(${concern}, ${step})`);
    return { concern };
  });
}

/** What she answers is read by whoever has the code. */
export function answerConcern(viewer: Viewer, { concern, form, words }: z.output<typeof AnswerConcern>) {
  return withoutWords(() =>
    asViewer(viewer, async (tx) => {
      allow(mayHearConcerns(viewer));
      await tx.execute(sql`select answer_concern(${concern}, ${form}, ${words})`);
      return { concern };
    }),
  );
}

/** How many days a concern is kept once it is closed; those closed before keep their day. */
export function keepConcerns(viewer: Viewer, { keepDays }: z.output<typeof KeepConcerns>) {
  return asViewer(viewer, async (tx) => {
    allow(mayAdminister(viewer));
    await tx.update(safeguardingRules).set({ keepDays });
    await writeAudit(tx, viewer, "keep-concerns", null, { keepDays });
  });
}
