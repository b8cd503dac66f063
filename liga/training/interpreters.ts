import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { InterpretationMode } from "@/db/enums";
import { personCards, sessionInterpreters, trainingSessions } from "@/db/schema";
import { mayFacilitateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, found } from "../errors";
import type { Viewer } from "../viewer";
import type { AddInterpreter, RemoveInterpreter } from "./plan-input";

export type Interpreter = {
  id: string;
  fromLanguage: string;
  toLanguage: string;
  mode: InterpretationMode;
  name: string | null;
  confidential: boolean;
};

/** The interpretation plan of a session, for its staff; empty for everybody else but who interprets. */
export const interpretersOf = (viewer: Viewer, sessionId: string) =>
  asViewer(viewer, async (tx): Promise<Interpreter[]> => {
    const i = sessionInterpreters;
    const rows = await tx
      .select({
        id: i.id,
        fromLanguage: i.fromLanguage,
        toLanguage: i.toLanguage,
        mode: i.mode,
        written: i.name,
        known: personCards.name,
        confidential: i.confidential,
      })
      .from(i)
      .leftJoin(personCards, eq(personCards.id, i.personId))
      .where(eq(i.sessionId, sessionId))
      .orderBy(i.fromLanguage, i.toLanguage, i.createdAt);
    return rows.map(({ written, known, ...row }) => ({ ...row, name: written ?? known }));
  });

export const addInterpreter = (
  viewer: Viewer,
  { sessionId, personId = undefined, ...input }: z.output<typeof AddInterpreter>,
) =>
  asViewer(viewer, async (tx) => {
    const [session] = await tx
      .select({ cohortId: trainingSessions.cohortId })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId));
    allow(mayFacilitateCohort(viewer, found(session).cohortId));
    if (personId) {
      const [known] = await tx
        .select({ id: personCards.id })
        .from(personCards)
        .where(eq(personCards.id, personId));
      if (!known) throw badField("personId", "unknown_choice");
    }
    const [row] = await tx
      .insert(sessionInterpreters)
      .values({ ...input, sessionId, personId: personId ?? null })
      .onConflictDoNothing()
      .returning({ id: sessionInterpreters.id });
    if (row) await writeAudit(tx, viewer, "add_interpreter", sessionId, { to: input.toLanguage });
    return { sessionId };
  });

export const removeInterpreter = (viewer: Viewer, { interpreterId }: z.output<typeof RemoveInterpreter>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .delete(sessionInterpreters)
      .where(eq(sessionInterpreters.id, interpreterId))
      .returning({ sessionId: sessionInterpreters.sessionId });
    const { sessionId } = found(row);
    await writeAudit(tx, viewer, "remove_interpreter", sessionId);
    return { sessionId };
  });
