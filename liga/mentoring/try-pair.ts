import { randomUUID } from "node:crypto";
import { g } from "../delegations/try-ground";
import { as } from "../try-verbs";

/** A mentor and a leader of the test's cohort, both with an address, and their running pair. */
export async function tryPair() {
  const [mentor, mentee] = [await g.person(), await g.person()];
  for (const who of [mentor, mentee])
    await g.own`update people set email = ${`${randomUUID()}@example.org`} where id = ${who}`;
  const [row] = await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on)
    values (${mentor}, ${mentee}, ${g.cohort}, '2026-01-10') returning id`;
  return { id: row?.id as string, mentor: as(mentor), mentee: as(mentee) };
}

/** A meeting of a pair so many hours from now, as the owner writes it. */
export async function tryMeeting(pair: { id: string; mentor: { id: string } }, hours: number) {
  const [row] =
    await g.own`insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by)
    values (${pair.id}, ${new Date(Date.now() + hours * 3_600_000)}, 45, 'UTC', ${pair.mentor.id}) returning id`;
  return row?.id as string;
}

/** So many days from now at a full hour, UTC. */
export function dayAhead(days: number, hour = 10) {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setUTCHours(hour, 0, 0, 0);
  return at;
}
