import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { GoalState } from "@/db/enums";
import { together } from "@/db/together";
import type { Viewer } from "../viewer";
import { pairReasons } from "./matching/own";
import { menteeProgress, ownPairs } from "./queries";

export type Agreement = {
  everyWeeks: number;
  language: string;
  confidentiality: string;
  version: number;
  /** Hers and the other's yes to these words. */
  mine: boolean;
  hers: boolean;
};
export type Goal = {
  id: string;
  what: string;
  measure: string;
  means: string;
  why: string;
  dueOn: string;
  state: GoalState;
  version: number;
  notes: { id: string; mine: boolean; text: string; at: string }[];
};
export type Step = {
  id: string;
  meetingId: string | null;
  mine: boolean;
  what: string;
  dueOn: string | null;
  done: boolean;
};
export type Offer = {
  id: string;
  mine: boolean;
  durationMinutes: number;
  zone: string;
  onlineUrl: string | null;
  slots: { place: number; startsAt: Date }[];
};
export type PairWork = { agreement: Agreement | null; goals: Goal[]; steps: Step[]; offer: Offer | null };

type Row = Omit<PairWork, "offer"> & {
  offer: (Omit<Offer, "slots"> & { slots: { place: number; startsAt: string }[] }) | null;
};

/** What the two have agreed on, aim for, do next and offer each other. One statement; empty for everybody else. */
export async function pairWork(tx: Tx, viewer: Viewer, pairId: string): Promise<PairWork> {
  const [row] = await tx.execute<Row>(sql`select
    (select jsonb_build_object('everyWeeks', a.every_weeks, 'language', a.language, 'confidentiality', a.confidentiality, 'version', a.version,
        'mine', case when m.mentor_id = ${viewer.id} then a.mentor_agreed_at else a.mentee_agreed_at end is not null,
        'hers', case when m.mentor_id = ${viewer.id} then a.mentee_agreed_at else a.mentor_agreed_at end is not null)
      from mentoring_agreements a join mentorships m on m.id = a.mentorship_id where a.mentorship_id = ${pairId}) as agreement,
    coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'what', g.what, 'measure', g.measure, 'means', g.means, 'why', g.why,
        'dueOn', g.due_on, 'state', g.state, 'version', g.version, 'notes',
        coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'mine', n.author_id = ${viewer.id}, 'text', n.text, 'at', n.created_at)
          order by n.created_at, n.id) from mentoring_goal_notes n where n.goal_id = g.id), '[]'))
        order by g.state <> 'open', g.due_on, g.created_at, g.id)
      from mentoring_goals g where g.mentorship_id = ${pairId}), '[]') as goals,
    coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'meetingId', s.meeting_id, 'mine', s.owner_id = ${viewer.id}, 'what', s.what,
        'dueOn', s.due_on, 'done', s.done_at is not null) order by s.done_at is not null, s.due_on nulls last, s.created_at, s.id)
      from mentoring_steps s where s.mentorship_id = ${pairId}), '[]') as steps,
    (select jsonb_build_object('id', o.id, 'mine', o.offered_by = ${viewer.id}, 'durationMinutes', o.duration_minutes, 'zone', o.zone,
        'onlineUrl', o.online_url, 'slots', (select jsonb_agg(jsonb_build_object('place', t.place, 'startsAt', t.starts_at) order by t.starts_at)
          from mentoring_slots t where t.offer_id = o.id))
      from mentoring_offers o where o.mentorship_id = ${pairId} and o.ended_at is null) as offer`);
  if (!row) throw new Error("A query of constants gave no row.");
  const offer = row.offer && {
    ...row.offer,
    slots: row.offer.slots.map(({ place, startsAt }) => ({ place, startsAt: new Date(startsAt) })),
  };
  return { ...row, offer };
}

/** One pair of hers: its meetings, its work, why it is one, and the mentee's progress, which only the mentor reads; null when it is not hers. */
export const pairPage = (viewer: Viewer, pairId: string, now: Date) =>
  asViewer(viewer, async (tx) => {
    const [[pair], work, progress, reasons] = await together(tx, (t) => [
      ownPairs(t, viewer, now, pairId),
      pairWork(t, viewer, pairId),
      menteeProgress(t, now),
      pairReasons(t),
    ]);
    return pair ? { pair, work, progress: progress.get(pair.id), reasons: reasons.get(pair.id) ?? [] } : null;
  });

/** The same without progress; null when it is not hers. */
export const pairWorkPage = (viewer: Viewer, pairId: string, now: Date) =>
  asViewer(viewer, async (tx) => {
    const [[pair], work] = await together(tx, (t) => [
      ownPairs(t, viewer, now, pairId),
      pairWork(t, viewer, pairId),
    ]);
    return pair ? { pair, work } : null;
  });

export type Notes = { text: string; version: number };

/** One meeting of hers with what both keep of it and what she keeps for herself; null when it is not hers. */
export const meetingPage = (viewer: Viewer, pairId: string, meetingId: string, now: Date) =>
  asViewer(viewer, async (tx) => {
    const [[pair], work, rows] = await together(tx, (t) => [
      ownPairs(t, viewer, now, pairId),
      pairWork(t, viewer, pairId),
      t.execute<{ shared: Notes | null; own: Notes | null }>(sql`select
        (select jsonb_build_object('text', n.text, 'version', n.version) from mentoring_notes n where n.meeting_id = ${meetingId}) as shared,
        (select jsonb_build_object('text', n.text, 'version', n.version) from mentoring_private_notes n
          where n.meeting_id = ${meetingId} order by n.author_id <> ${viewer.id} limit 1) as own`),
    ]);
    const meeting = pair && [...pair.ahead, ...pair.past].find(({ id }) => id === meetingId);
    if (!pair || !meeting) return null;
    const { shared = null, own = null } = rows[0] ?? {};
    return { pair, meeting, shared, own, steps: work.steps.filter((step) => step.meetingId === meetingId) };
  });
