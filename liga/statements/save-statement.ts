import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { statements } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, badField, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { AddStatement, SaveStatement } from "./input";
import { limits } from "./limits";

type Input = Omit<z.output<typeof AddStatement>, "delegation">;

/** The columns of a statement; an empty limit is what its setting allows. */
function columns(input: Input) {
  if (input.substitute && input.substitute === input.speaker) throw badField("substitute", "another_person");
  return {
    title: input.title,
    sessionId: input.session ?? null,
    talkingPointId: input.talkingPoint ?? null,
    setting: input.setting,
    limitSeconds: input.limitSeconds ?? limits[input.setting].seconds,
    limitWords: input.limitWords ?? limits[input.setting].words,
    speakerId: input.speaker ?? null,
    substituteId: input.substitute ?? null,
    checkAgainstDelivery: input.checkAgainstDelivery,
  };
}

/** The head of a delegation or its coordinator plans a statement; the database refuses anybody else. */
export const addStatement = (viewer: Viewer, { delegation, ...input }: z.output<typeof AddStatement>) =>
  asViewer(viewer, async (tx) => {
    const [added] = await tx
      .insert(statements)
      .values({ delegationId: delegation, ...columns(input) })
      .returning({ id: statements.id });
    const { id } = found(added);
    await writeAudit(tx, viewer, "add-statement", id);
    return { delegation, id };
  });

/** Whoever writes it changes it; who speaks is for the head and coordinators to say. */
export const saveStatement = (viewer: Viewer, input: z.output<typeof SaveStatement>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ mine: sql<boolean>`${statements.id} in (select written_statements())` })
      .from(statements)
      .where(eq(statements.id, input.statement));
    allow(found(row).mine);
    const [saved] = await tx
      .update(statements)
      .set({ ...columns(input), version: sql`version + 1` })
      .where(and(eq(statements.id, input.statement), eq(statements.version, input.version)))
      .returning({ id: statements.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "save-statement", id);
    return id;
  });
