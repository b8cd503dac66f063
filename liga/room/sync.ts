import { sql } from "drizzle-orm";
import { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { debriefRisks, debriefs, heardPromises, roomCheckIns, roomNotes } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow } from "../errors";
import type { Viewer } from "../viewer";
import { Item, type Sync } from "./input";

export type Synced = {
  /** Ids that are safe now, whether they came the first time or again. */
  kept: string[];
  /** Ids that can never be kept: they are not what a room writes. */
  refused: string[];
};

/** Sees her delegation's room, or it does not exist for her. */
export async function inRoom(tx: Tx, delegation: string) {
  const [row] = await tx.execute<{ ok: boolean }>(
    sql`select ${delegation}::uuid in (select room_delegations()) as ok`,
  );
  allow(row?.ok === true);
}

/**
 * What waited on her phone becomes rows. Ids come with it, so any order and any repetition ends in the same
 * rows; a kind is one statement, however many there are.
 */
export const sync = (viewer: Viewer, input: z.output<typeof Sync>): Promise<Synced> =>
  asViewer(viewer, async (tx) => {
    await inRoom(tx, input.delegation);
    const read = input.items.map((item) => ({ item, parsed: Item.safeParse(item) }));
    const items = unique(read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])));
    await keep(tx, viewer, input.delegation, items);
    const safe = await hers(tx, viewer, input.delegation, items);
    const named = read.flatMap(({ item }) => z.object({ id: z.string() }).safeParse(item).data?.id ?? []);
    return {
      kept: items.flatMap(({ id }) => (safe.has(id) ? [id] : [])),
      refused: [...new Set(named)].filter((id) => !safe.has(id)),
    };
  });

/** The first of those with the same id. */
const unique = (items: Item[]) => [...new Map([...items].reverse().map((item) => [item.id, item])).values()];

export async function keep(tx: Tx, viewer: Viewer, delegationId: string, items: Item[]) {
  const who = { delegationId, personId: viewer.id };
  const of = <K extends Item["kind"]>(kind: K) =>
    items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind);
  const notes = of("note");
  if (notes.length > 0)
    await tx
      .insert(roomNotes)
      .values(
        notes.map(({ id, note, follows, session, text, at }) => ({
          id,
          noteId: note,
          follows,
          sessionId: session ?? null,
          text,
          writtenAt: at,
          ...who,
        })),
      )
      .onConflictDoNothing();
  const comings = of("check_in");
  if (comings.length > 0)
    await tx
      .insert(roomCheckIns)
      .values(
        comings.map(({ id, session, place, at }) => ({ id, sessionId: session ?? null, place, at, ...who })),
      )
      .onConflictDoNothing();
  const told = of("debrief");
  if (told.length > 0) await keepDebriefs(tx, viewer, who, told);
}

/** A debrief that is there already brings nothing new with it, not even promises. */
async function keepDebriefs(
  tx: Tx,
  viewer: Viewer,
  who: { delegationId: string; personId: string },
  told: Extract<Item, { kind: "debrief" }>[],
) {
  const added = await tx
    .insert(debriefs)
    .values(
      told.map(({ id, session, title, at, heard, gained }) => ({
        id,
        sessionId: session ?? null,
        title,
        metAt: at,
        heard,
        gained,
        ...who,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: debriefs.id });
  const fresh = told.filter(({ id }) => added.some((row) => row.id === id));
  const { delegationId } = who;
  const risks = fresh.filter(({ risks }) => risks);
  if (risks.length > 0)
    await tx.insert(debriefRisks).values(
      risks.map(({ id, risks, coordinatorsOnly }) => ({
        debriefId: id,
        delegationId,
        text: risks,
        coordinatorsOnly,
      })),
    );
  const promises = fresh.flatMap(({ id, promises }) =>
    promises.map((promise) => ({ debriefId: id, ...promise })),
  );
  if (promises.length > 0)
    await tx
      .insert(heardPromises)
      .values(
        promises.map(({ id, debriefId, who, country, promise, by }) => ({
          id,
          debriefId,
          delegationId,
          who,
          countryCode: country,
          promise,
          byDay: by,
        })),
      )
      .onConflictDoNothing();
  for (const { id } of fresh) await writeAudit(tx, viewer, "write-debrief", delegationId, { debrief: id });
}

/** Which of them stand under her name in this delegation. */
async function hers(tx: Tx, viewer: Viewer, delegation: string, items: Item[]) {
  const ids = sql.param(items.map(({ id }) => id));
  const mine = sql`person_id = ${viewer.id} and delegation_id = ${delegation} and id = any (${ids}::uuid[])`;
  const rows = await tx.execute<{ id: string }>(
    sql`select id from room_notes where ${mine} union select id from room_check_ins where ${mine} union select id from debriefs where ${mine}`,
  );
  return new Set(rows.map(({ id }) => id));
}
