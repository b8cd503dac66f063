import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { opportunities } from "@/db/schema";
import { writeAudit } from "../audit";
import { badField } from "../errors";
import type { Viewer } from "../viewer";
import { callInSight } from "./call-in-sight";
import type { EditCriterion, EditQuestion } from "./input";

const most = 20;

/** The list with one item put in, changed or taken out. */
function edited<T extends { id: string }>(list: T[], item: string | undefined, next: Omit<T, "id"> | null) {
  if (item === undefined) return next ? [...list, { id: randomUUID(), ...next } as T] : list;
  return list.flatMap((one) => (one.id !== item ? [one] : next ? [{ ...one, ...next }] : []));
}

/** What a call asks; a question somebody has answered stays, in other words if need be. */
export const editQuestion = (viewer: Viewer, input: z.output<typeof EditQuestion>) =>
  asViewer(viewer, async (tx) => {
    const call = await callInSight(tx, viewer, input.opportunity, input.version);
    const questions = edited(call.questions, input.item, input.do === "save" ? { text: input.text } : null);
    if (questions.length > most) throw badField("text", "too_many");
    await tx
      .update(opportunities)
      .set({ questions, version: sql`version + 1` })
      .where(eq(opportunities.id, call.id));
    await writeAudit(tx, viewer, "edit-question", call.id);
    return call.id;
  });

/** What applications are scored by; it stays as it is once the first score is given. */
export const editCriterion = (viewer: Viewer, input: z.output<typeof EditCriterion>) =>
  asViewer(viewer, async (tx) => {
    const call = await callInSight(tx, viewer, input.opportunity, input.version);
    const { title, weight, levels } = input;
    const criteria = edited(
      call.criteria,
      input.item,
      input.do === "save" ? { title, weight, levels } : null,
    );
    if (criteria.length > most) throw badField("title", "too_many");
    await tx
      .update(opportunities)
      .set({ criteria, version: sql`version + 1` })
      .where(eq(opportunities.id, call.id));
    await writeAudit(tx, viewer, "edit-criterion", call.id);
    return call.id;
  });
