import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { delegations, editions, stateMeetingGoers, stateMeetings } from "@/db/schema";
import { instantAt } from "@/lib/dates";
import { writeAudit } from "../audit";
import { allow, badField, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { AddStateMeeting, SaveStateMeeting } from "./input";

type Plan = Omit<z.output<typeof AddStateMeeting>, "delegation">;

/** Its slot as instants; the hours are those of the forum's place. */
function slot({ day, from, to, state }: Plan, zone: string) {
  if (!day && !from && !to) {
    if (state === "confirmed" || state === "held") throw badField("day", "required");
    return { startsAt: null, endsAt: null };
  }
  if (!day) throw badField("day", "required");
  if (!from) throw badField("from", "required");
  if (!to) throw badField("to", "required");
  const startsAt = instantAt(day, from, zone);
  const endsAt = instantAt(day, to, zone);
  if (!startsAt) throw badField("from", "no_such_hour");
  if (!endsAt) throw badField("to", "no_such_hour");
  if (endsAt <= startsAt) throw badField("to", "end_before_start");
  return { startsAt, endsAt };
}

function columns(viewer: Viewer, input: Plan, zone: string) {
  if (input.state !== "wished" && input.state !== "cancelled" && !input.askedOn)
    throw badField("askedOn", "required");
  return {
    countryCode: input.country,
    withWhom: input.withWhom,
    state: input.state,
    askedOn: input.askedOn,
    askedBy: input.askedOn ? viewer.id : null,
    place: input.place,
    talkingPointId: input.talkingPoint ?? null,
    ask: input.ask,
    ...slot(input, zone),
  };
}

const zoneOf = async (tx: Tx, delegation: string) => {
  const [row] = await tx
    .select({ zone: sql<string>`coalesce(${editions.zone}, 'UTC')` })
    .from(delegations)
    .innerJoin(editions, eq(editions.id, delegations.editionId))
    .where(eq(delegations.id, delegation));
  return found(row).zone;
};

/** Who goes, as chosen now; those who stay are not taken out and put in again. */
async function send(tx: Tx, meeting: string, goers: string[]) {
  const now = sql.param(JSON.stringify([...new Set(goers)]));
  const chosen = sql`(select value::uuid from jsonb_array_elements_text(${now}::jsonb))`;
  await tx.execute(
    sql`delete from state_meeting_goers where meeting_id = ${meeting} and person_id not in ${chosen}`,
  );
  if (goers.length > 0)
    await tx
      .insert(stateMeetingGoers)
      .values([...new Set(goers)].map((personId) => ({ meetingId: meeting, personId })))
      .onConflictDoNothing();
}

/** A meeting with a State: wished, asked for, given a slot. The head's or her coordinator's to plan. */
export const addStateMeeting = (viewer: Viewer, { delegation, ...plan }: z.output<typeof AddStateMeeting>) =>
  asViewer(viewer, async (tx) => {
    const zone = await zoneOf(tx, delegation);
    const [added] = await tx
      .insert(stateMeetings)
      .values({ delegationId: delegation, ...columns(viewer, plan, zone) })
      .returning({ id: stateMeetings.id });
    const { id } = found(added);
    await send(tx, id, plan.goers);
    await writeAudit(tx, viewer, "add-state-meeting", id);
    return { delegation, id };
  });

export const saveStateMeeting = (viewer: Viewer, input: z.output<typeof SaveStateMeeting>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        delegation: stateMeetings.delegationId,
        askedBy: stateMeetings.askedBy,
        mine: sql<boolean>`${stateMeetings.id} in (select planned_meetings())`,
      })
      .from(stateMeetings)
      .where(eq(stateMeetings.id, input.meeting));
    const { delegation, askedBy, mine } = found(row);
    allow(mine);
    const zone = await zoneOf(tx, delegation);
    const set = columns(viewer, input, zone);
    const [saved] = await tx
      .update(stateMeetings)
      // Who asked stays who asked.
      .set({ ...set, askedBy: set.askedOn ? (askedBy ?? viewer.id) : null, version: sql`version + 1` })
      .where(and(eq(stateMeetings.id, input.meeting), eq(stateMeetings.version, input.version)))
      .returning({ id: stateMeetings.id });
    const { id } = fresh(saved);
    await send(tx, id, input.goers);
    await writeAudit(tx, viewer, "save-state-meeting", id, { state: input.state });
    return id;
  });
