import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { together } from "@/db/together";
import { mayCoordinate } from "../access";
import {
  type Asks,
  asksNothing,
  type Extras,
  type MarkedSession,
  type Progress,
  progressOf,
} from "../training/progress";
import type { Viewer } from "../viewer";
import { mentorSums, sortDue } from "./due";
import { matchedCohorts, ownGaps, ownWaiting } from "./matching/own";
import { isQuiet, type Meeting, sortMeetings } from "./rules";

/** What one of a pair sees of the other: never an address, a passport or a journey. */
export type Card = {
  id: string;
  name: string | null;
  languages: string[];
  timeZone: string | null;
  organisation: string | null;
};
export type PairMeeting = Meeting & {
  zone: string;
  onlineUrl: string | null;
  version: number;
  held: boolean;
  /** Who could not be there, who said so, and what the other answered. */
  noShow: { by: "me" | "other"; toldBy: "me" | "other"; answer: string | null } | null;
};
export type OwnPair = {
  id: string;
  /** Which of the two she is. */
  role: "mentor" | "mentee";
  other: Card;
  startsOn: string;
  endedOn: string | null;
  ahead: PairMeeting[];
  past: PairMeeting[];
  quiet: boolean;
};

type Row = Omit<OwnPair, "ahead" | "past" | "quiet"> & {
  meetings: (Omit<PairMeeting, "startsAt"> & { startsAt: string })[];
};

/** The pairs she belongs to, running ones first, each with its meetings; or the one asked for. One statement. */
export async function ownPairs(tx: Tx, viewer: Viewer, now: Date, pairId?: string): Promise<OwnPair[]> {
  // The cards of these few alone: joined as a view, everybody would be looked through for them.
  const rows = await tx.execute<Row>(sql`
    with mine as materialized (
      select m.id, m.mentor_id, m.starts_on, m.ended_on, case when m.mentor_id = ${viewer.id} then m.mentee_id else m.mentor_id end as other
      from mentorships m where ${viewer.id} in (m.mentor_id, m.mentee_id) and ${pairId ? sql`m.id = ${pairId}` : sql`true`}),
    cards as materialized (select c.* from person_cards c where c.id = any(array(select other from mine)))
    select m.id, case when m.mentor_id = ${viewer.id} then 'mentor' else 'mentee' end as role,
      m.starts_on::text as "startsOn", m.ended_on::text as "endedOn",
      jsonb_build_object('id', m.other, 'name', c.name, 'languages', coalesce(c.languages, '{}'),
        'timeZone', c.time_zone, 'organisation', c.organisation_name) as other,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'startsAt', g.starts_at, 'durationMinutes', g.duration_minutes,
          'zone', g.zone, 'onlineUrl', g.online_url, 'version', g.version, 'cancelled', g.cancelled_at is not null,
          'held', g.held_at is not null, 'noShow', case when g.no_show_by is not null then jsonb_build_object(
            'by', case when g.no_show_by = ${viewer.id} then 'me' else 'other' end,
            'toldBy', case when g.no_show_told_by = ${viewer.id} then 'me' else 'other' end, 'answer', g.no_show_answer) end))
        from mentoring_meetings g where g.mentorship_id = m.id), '[]') as meetings
    from mine m left join cards c on c.id = m.other
    order by m.ended_on desc nulls first, m.starts_on, c.name`);
  return rows.map(({ meetings, ...pair }) => {
    const sorted = sortMeetings(
      meetings.map((meeting) => ({ ...meeting, startsAt: new Date(meeting.startsAt) })),
      now,
    );
    const dates = {
      since: new Date(`${pair.startsOn}T00:00:00Z`),
      last: sorted.past.find(({ noShow }) => !noShow)?.startsAt ?? null,
      next: sorted.ahead[0]?.startsAt ?? null,
    };
    return { ...pair, ...sorted, quiet: pair.endedOn === null && isQuiet(dates, now) };
  });
}

type TrainingRow = {
  pairId: string;
  asks: Asks | null;
  extras: Extras;
  sessions: (Omit<MarkedSession, "startsAt"> & { startsAt: string })[];
};

/** How far each of her mentees is, by pair. One statement. */
export async function menteeProgress(tx: Tx, now: Date): Promise<Map<string, Progress>> {
  const rows = await tx.execute<TrainingRow>(
    sql`select mentorship_id as "pairId", asks, extras, sessions from mentee_training()`,
  );
  return new Map(
    rows.map(({ pairId, asks, extras, sessions }) => {
      const marked = sessions.map((session) => ({ ...session, startsAt: new Date(session.startsAt) }));
      return [pairId, progressOf(asks ?? asksNothing, marked, extras, now)];
    }),
  );
}

export type CoordinatedPair = {
  id: string;
  version: number;
  cohort: string;
  mentor: string | null;
  mentee: string | null;
  startsOn: string;
  endedOn: string | null;
};
export type PairChoices = {
  pairs: CoordinatedPair[];
  /** Active leaders of her cohorts, those without a mentor first. */
  leaders: { enrolmentId: string; name: string | null; cohort: string; mentors: number }[];
  mentors: { id: string; name: string | null; languages: string[]; mentees: number }[];
};

/** The pairs of the cohorts she coordinates and whom she can bring together. One statement. */
export async function coordinatedPairs(tx: Tx, viewer: Viewer): Promise<PairChoices> {
  if (!mayCoordinate(viewer)) return { pairs: [], leaders: [], mentors: [] };
  const [row] = await tx.execute<PairChoices>(sql`
    with mine as materialized (select coordinated_cohorts() as id),
    running as materialized (select mentor_id, mentee_id, cohort_id from mentorships where ended_on is null)
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'version', m.version, 'cohort', c.name, 'mentor', a.name,
          'mentee', b.name, 'startsOn', m.starts_on, 'endedOn', m.ended_on) order by m.ended_on desc nulls first, c.name, a.name, b.name)
        from mentorships m join cohorts c on c.id = m.cohort_id
        left join person_cards a on a.id = m.mentor_id left join person_cards b on b.id = m.mentee_id
        where m.cohort_id in (select id from mine)), '[]') as pairs,
      coalesce((select jsonb_agg(jsonb_build_object('enrolmentId', l.id, 'name', l.name, 'cohort', l.cohort, 'mentors', l.mentors)
          order by l.mentors, l.cohort, l.name)
        from (select e.id, p.name, c.name as cohort, (select count(*)::int from running r where r.mentee_id = e.person_id and r.cohort_id = e.cohort_id) as mentors
          from enrolments e join cohorts c on c.id = e.cohort_id left join person_cards p on p.id = e.person_id
          where e.status in ('active', 'invited') and e.cohort_id in (select id from mine)) l), '[]') as leaders,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.person_id, 'name', t.name, 'languages', t.languages, 'mentees', t.mentees) order by t.mentees, t.name)
        from (select g.person_id, p.name, p.languages, (select count(*)::int from running r where r.mentor_id = g.person_id) as mentees
          from (select person_id from role_grants where role = 'mentor' and cohort_id in (select id from mine) union select mentors_everywhere()) g
          left join person_cards p on p.id = g.person_id) t), '[]') as mentors`);
  return row ?? { pairs: [], leaders: [], mentors: [] };
}

/** Her own pairs, and those she looks after as a coordinator. */
export const mentoringPage = (viewer: Viewer, now: Date) =>
  asViewer(viewer, async (tx) => {
    const [own, coordinated, waiting, cohorts] = await together(tx, (t) => [
      ownPairs(t, viewer, now),
      coordinatedPairs(t, viewer),
      ownWaiting(t),
      matchedCohorts(t, viewer),
    ]);
    return { own, coordinated, waiting, cohorts };
  });

/** The leaders she walks with now, those who went quiet first; how far each is, what is due, what she has given. */
export const mentorDesk = (viewer: Viewer, now: Date) =>
  asViewer(viewer, async (tx) => {
    const [own, progress, gaps, sums] = await together(tx, (t) => [
      ownPairs(t, viewer, now),
      menteeProgress(t, now),
      ownGaps(t, viewer),
      mentorSums(t, viewer, now),
    ]);
    const pairs = own
      .filter((pair) => pair.role === "mentor" && pair.endedOn === null)
      .sort((a, b) => Number(b.quiet) - Number(a.quiet));
    return { pairs, progress, gaps, due: sortDue(sums.due, now), service: sums.service };
  });
