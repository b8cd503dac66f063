import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import {
  delegationReports,
  reflectionAnswers,
  reflections,
  reportPassages,
  reportSources,
} from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, ensure, found, fresh } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { AddPassage, RemovePassage, SavePassage, SaveReport, TakeAnswer } from "./input";

const ensureClose = async (tx: Tx, delegation: string) => {
  const [row] = await tx.execute<{ mine: boolean }>(
    sql`select ${delegation}::uuid in (select travel_coordinated()) as mine`,
  );
  allow(found(row).mine);
};

/** A shared answer becomes a passage of the delegation's report, once; with her name only where she lets it. */
export const takeAnswer = (viewer: Viewer, { answer }: z.output<typeof TakeAnswer>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        delegation: reflections.delegationId,
        person: reflections.personId,
        shown: reflections.shown,
        question: reflectionAnswers.question,
        text: reflectionAnswers.text,
      })
      .from(reflectionAnswers)
      .innerJoin(reflections, eq(reflections.id, reflectionAnswers.reflectionId))
      .where(eq(reflectionAnswers.id, answer));
    const { delegation, person, shown, question, text } = found(row);
    await ensureClose(tx, delegation);
    const [made] = await tx
      .insert(reportPassages)
      .values({ delegationId: delegation, question, text, authorId: shown === "named" ? person : null })
      .returning({ id: reportPassages.id });
    const { id } = found(made);
    await tx.insert(reportSources).values({ answerId: answer, passageId: id });
    await writeAudit(tx, viewer, "take-answer", id);
    return id;
  });

/** The coordinator's own words. */
export const addPassage = (viewer: Viewer, input: z.output<typeof AddPassage>) =>
  asViewer(viewer, async (tx) => {
    const [made] = await tx
      .insert(reportPassages)
      .values({ delegationId: input.delegation, question: input.question, text: input.text })
      .returning({ id: reportPassages.id });
    const { id } = found(made);
    await writeAudit(tx, viewer, "add-passage", id);
    return id;
  });

const ofPassage = async (tx: Tx, passage: string) => {
  const [row] = await tx
    .select({ delegation: reportPassages.delegationId })
    .from(reportPassages)
    .where(eq(reportPassages.id, passage));
  await ensureClose(tx, found(row).delegation);
};

export const savePassage = (viewer: Viewer, { passage, version, text }: z.output<typeof SavePassage>) =>
  asViewer(viewer, async (tx) => {
    await ofPassage(tx, passage);
    const [saved] = await tx
      .update(reportPassages)
      .set({ text, version: sql`version + 1` })
      .where(and(eq(reportPassages.id, passage), eq(reportPassages.version, version)))
      .returning({ id: reportPassages.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "save-passage", id);
    return id;
  });

/** Her answer can be taken in again. */
export const removePassage = (viewer: Viewer, { passage }: z.output<typeof RemovePassage>) =>
  asViewer(viewer, async (tx) => {
    await ofPassage(tx, passage);
    await tx.delete(reportPassages).where(eq(reportPassages.id, passage));
    await writeAudit(tx, viewer, "remove-passage", passage);
  });

/** How the report begins, and whether those who went read it. Version 0: the first. */
export const saveReport = (viewer: Viewer, input: z.output<typeof SaveReport>) =>
  asViewer(viewer, async (tx) => {
    const { delegation, intro, publish } = input;
    await ensureClose(tx, delegation);
    await oneAtATime(tx, "report", delegation);
    const [there] = await tx
      .select({ version: delegationReports.version, published: delegationReports.publishedAt })
      .from(delegationReports)
      .where(eq(delegationReports.delegationId, delegation));
    ensure((there?.version ?? 0) === input.version, "stale");
    const published = publish
      ? there?.published
        ? {}
        : { publishedAt: sql`now()`, publishedBy: viewer.id }
      : { publishedAt: null, publishedBy: null };
    if (there)
      await tx
        .update(delegationReports)
        .set({ intro, ...published, version: sql`version + 1` })
        .where(eq(delegationReports.delegationId, delegation));
    else await tx.insert(delegationReports).values({ delegationId: delegation, intro, ...published });
    await writeAudit(tx, viewer, "save-report", delegation, { published: publish });
  });
