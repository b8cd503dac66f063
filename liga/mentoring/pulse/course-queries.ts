import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { mayCoordinate } from "../../access";
import type { Viewer } from "../../viewer";
import {
  isUnanswered,
  type OpenQuestion,
  type PairFacts,
  type Pulse,
  type Warning,
  warningsOf,
  worstFirst,
} from "./warnings";

/** A pair as its coordinators see how it goes: numbers and days, no word of the two. */
export type Course = {
  id: string;
  cohortId: string;
  cohort: string;
  mentor: string | null;
  mentee: string | null;
  endedOn: string | null;
  facts: PairFacts;
  warnings: Warning[];
};
type Row = Omit<Course, "facts" | "warnings"> & {
  startsOn: string;
  lastMet: string | null;
  meetsNext: string | null;
  rhythmDays: number | null;
  questions: { askedAt: string; promisedDays: number; neededAt: string | null }[] | null;
  pulses: (Omit<Pulse, "at"> & { at: string })[];
  changeAskedAt: string | null;
};

const asQuestion = (row: NonNullable<Row["questions"]>[number]): OpenQuestion => ({
  askedAt: new Date(row.askedAt),
  promisedDays: row.promisedDays,
  neededAt: row.neededAt ? new Date(row.neededAt) : null,
});

/** The pairs she oversees, or the one asked for, which may have ended. One statement. */
async function courses(tx: Tx, now: Date, pairId?: string): Promise<Course[]> {
  const rows = await tx.execute<Row>(sql`
    with pulse as (
      select p.mentorship_id, jsonb_agg(jsonb_build_object('side', case when p.person_id = m.mentor_id then 'mentor' else 'mentee' end,
        'useful', p.useful, 'going', p.going, 'at', p.created_at) order by p.created_at) as all
      from mentoring_pulses p join mentorships m on m.id = p.mentorship_id
      where m.id in (select overseen_mentorships()) and ${pairId ? sql`m.id = ${pairId}` : sql`m.ended_on is null`} group by 1),
    change as (select mentorship_id, min(asked_at) as since from mentor_change_requests
      where mentorship_id in (select overseen_mentorships()) and withdrawn_at is null and settled_at is null group by 1)
    select m.id, m.cohort_id as "cohortId", h.name as cohort, a.name as mentor, b.name as mentee, m.ended_on::text as "endedOn",
      m.starts_on::text as "startsOn", c.last_met::text as "lastMet", c.meets_next::text as "meetsNext", c.rhythm_days as "rhythmDays", c.questions,
      coalesce(pulse.all, '[]') as pulses, change.since as "changeAskedAt"
    from mentorships m join cohorts h on h.id = m.cohort_id
    left join mentoring_course(${now.toISOString()}::timestamptz) c on c.mentorship_id = m.id
    left join person_cards a on a.id = m.mentor_id left join person_cards b on b.id = m.mentee_id
    left join pulse on pulse.mentorship_id = m.id left join change on change.mentorship_id = m.id
    where m.id in (select overseen_mentorships()) and ${pairId ? sql`m.id = ${pairId}` : sql`m.ended_on is null`}
    order by b.name, m.id`);
  return rows.map(
    ({ startsOn, lastMet, meetsNext, rhythmDays, questions, pulses, changeAskedAt, ...pair }) => {
      const facts: PairFacts = {
        startsOn,
        lastMet,
        meetsNext,
        rhythmDays,
        pulses: pulses.map((pulse) => ({ ...pulse, at: new Date(pulse.at) })),
        questions: (questions ?? []).map(asQuestion),
        changeAskedAt: changeAskedAt ? new Date(changeAskedAt) : null,
      };
      return { ...pair, facts, warnings: pair.endedOn ? [] : warningsOf(facts, now) };
    },
  );
}

/** Every running pair she oversees, those that need a look first and the worst before all; null when she oversees none. */
export const howItGoes = (viewer: Viewer, now: Date) =>
  mayCoordinate(viewer) ? asViewer(viewer, async (tx) => worstFirst(await courses(tx, now))) : null;

export type Change = {
  id: string;
  by: "mentor" | "mentee";
  wish: string | null;
  askedAt: Date;
  settledAt: Date | null;
  settledAs: "changed" | "kept" | null;
};
export type FollowUp = { by: "mentor" | "mentee"; stayed: string; differently: string | null };

/** One pair she oversees: its numbers, what was asked for, what was shared afterwards; null when it is not in sight. */
export async function oneCourse(viewer: Viewer, pairId: string, now: Date) {
  if (!mayCoordinate(viewer)) return null;
  return asViewer(viewer, async (tx) => {
    const [course] = await courses(tx, now, pairId);
    if (!course) return null;
    const side = sql`case when coalesce(p.merged_into_id, p.id) = m.mentor_id then 'mentor' else 'mentee' end as by`;
    const changes = await tx.execute<
      Omit<Change, "askedAt" | "settledAt"> & { askedAt: string; settledAt: string | null }
    >(sql`
      select c.id, ${side}, c.wish, c.asked_at as "askedAt", c.settled_at as "settledAt", c.settled_as as "settledAs"
      from mentor_change_requests c join mentorships m on m.id = c.mentorship_id join people p on p.id = c.asked_by
      where c.mentorship_id = ${pairId} and c.withdrawn_at is null order by c.asked_at desc`);
    const followUps = await tx.execute<FollowUp>(sql`
      select ${side}, f.stayed, f.differently from mentoring_follow_ups f join mentorships m on m.id = f.mentorship_id join people p on p.id = f.person_id
      where f.mentorship_id = ${pairId} and f.shared order by f.created_at`);
    return {
      course,
      changes: changes.map(
        (one): Change => ({
          ...one,
          askedAt: new Date(one.askedAt),
          settledAt: one.settledAt ? new Date(one.settledAt) : null,
        }),
      ),
      followUps: [...followUps],
    };
  });
}

/** How many of her pairs wait for her: a change is asked for, or a word has been waited for too long. One statement. */
export async function pairsWaiting(
  tx: Tx,
  viewer: Viewer,
  now: Date,
): Promise<{ changes: number; silent: number }> {
  if (!mayCoordinate(viewer)) return { changes: 0, silent: 0 };
  const rows = await tx.execute<{ change: boolean; questions: NonNullable<Row["questions"]> }>(sql`
    select c.questions, exists (select 1 from mentor_change_requests r where r.mentorship_id = c.mentorship_id
      and r.withdrawn_at is null and r.settled_at is null) as change
    from mentoring_course(${now.toISOString()}::timestamptz) c`);
  const silent = rows.filter(({ questions }) =>
    questions.map(asQuestion).some((question) => isUnanswered(question, now)),
  );
  return { changes: rows.filter(({ change }) => change).length, silent: silent.length };
}
