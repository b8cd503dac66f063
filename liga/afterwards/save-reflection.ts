import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { ReflectionQuestion } from "@/db/enums";
import { reflectionAnswers, reflections } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, found, fresh } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { SaveReflection } from "./input";

type Input = z.output<typeof SaveReflection>;

/** Her reflection: hers alone until she shares it, and hers to take back. Her mentor reads what she passes on. */
export const saveReflection = (viewer: Viewer, input: Input) =>
  asViewer(viewer, async (tx) => {
    await oneAtATime(tx, "reflection", input.delegation, viewer.id);
    const [there] = await tx
      .select({ id: reflections.id, version: reflections.version })
      .from(reflections)
      .where(and(eq(reflections.delegationId, input.delegation), eq(reflections.personId, viewer.id)));
    ensure((there?.version ?? 0) === input.version, "stale");
    const sharedAt = input.share ? sql`coalesce(${reflections.sharedAt}, now())` : null;
    const [saved] = there
      ? await tx
          .update(reflections)
          .set({ shown: input.shown, sharedAt, version: sql`version + 1` })
          .where(and(eq(reflections.id, there.id), eq(reflections.version, input.version)))
          .returning({ id: reflections.id })
      : await tx
          .insert(reflections)
          .values({
            delegationId: input.delegation,
            personId: viewer.id,
            shown: input.shown,
            sharedAt: input.share ? sql`now()` : null,
          })
          .returning({ id: reflections.id });
    const { id } = fresh(saved);
    for (const [question, text] of Object.entries(input.answers) as [ReflectionQuestion, string][])
      await keep(tx, viewer, id, input, question, null, text);
    for (const [point, text] of Object.entries(input.ask))
      await keep(tx, viewer, id, input, "asks", point, text);
    await writeAudit(tx, viewer, "save-reflection", id, { shared: input.share });
    return found(id);
  });

/** One answer; an empty one is gone. */
async function keep(
  tx: Tx,
  viewer: Viewer,
  reflection: string,
  { pass }: Input,
  question: ReflectionQuestion,
  point: string | null,
  text: string,
) {
  const same = and(
    eq(reflectionAnswers.reflectionId, reflection),
    eq(reflectionAnswers.question, question),
    sql`${reflectionAnswers.talkingPointId} is not distinct from ${point}::uuid`,
  );
  if (!text) return tx.delete(reflectionAnswers).where(same);
  const passedAt = pass.includes(question) ? sql`coalesce(${reflectionAnswers.passedAt}, now())` : null;
  const [kept] = await tx
    .update(reflectionAnswers)
    .set({ text, passedAt })
    .where(same)
    .returning({ id: reflectionAnswers.id });
  if (kept) return;
  await tx.insert(reflectionAnswers).values({
    reflectionId: reflection,
    personId: viewer.id,
    question,
    talkingPointId: point,
    text,
    passedAt: pass.includes(question) ? sql`now()` : null,
  });
}
