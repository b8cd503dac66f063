import type { Sql } from "postgres";
import * as afterwards from "./afterwards";
import * as assignments from "./assignments";
import * as cohorts from "./cohorts";
import type { Rules } from "./conditions";
import * as delegations from "./delegations";
import * as forums from "./forums";
import * as mail from "./mail";
import * as mentoring from "./mentoring";
import * as opportunities from "./opportunities";
import * as people from "./people";
import * as pulses from "./pulses";
import * as room from "./room";
import * as safeguarding from "./safeguarding";
import * as statements from "./statements";
import * as training from "./training";
import * as travel from "./travel";

/**
 * Each role against each table, read and written. What a person should reach is said here a second
 * time, room by room, as a plain condition the owner can count; `$me` is the person asking.
 */
const rooms = [
  people,
  mail,
  cohorts,
  training,
  assignments,
  mentoring,
  pulses,
  opportunities,
  delegations,
  travel,
  room,
  safeguarding,
  statements,
  afterwards,
  forums,
];

export const actors = [
  "nobody",
  "participant",
  "mentor",
  "facilitator",
  "coordinator",
  "administrator",
] as const;
export type Actor = (typeof actors)[number];

export const reach: Rules = Object.assign({}, ...rooms.map((room) => room.reach));

/** Rows of the tables that a fresh demo leaves empty, so that no denial passes for want of rows. */
export async function fillEmpty(own: Sql) {
  for (const room of rooms) await room.fill(own);
}

/** The condition under which she may, by what is said in the rooms. */
export function expected(table: string, actor: Actor, act: "read" | "write"): string {
  const rule = reach[table];
  if (!rule) return "false";
  if (actor === "nobody") return act === "read" ? (rule.nobody ?? "false") : "false";
  if (actor === "administrator") return rule.administrator?.[act] ?? "true";
  return rule[act];
}
