import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { Viewer } from "../viewer";
import type { OwnService } from "./service/queries";

/** What a mentor owes one of her leaders, or what comes due for the two. */
export const dueKinds = ["question", "offer", "agreement", "tell", "step", "goal"] as const;
export type DueKind = (typeof dueKinds)[number];
export type Due = {
  id: string;
  kind: DueKind;
  pairId: string;
  name: string | null;
  /** Her own next step or the goal, in the pair's words. */
  what: string | null;
  /** When it is due; null where there is no day for it. */
  at: string | null;
};

/** What waits, the most overdue first; then what has no day, in the order of the kinds. */
export function sortDue(items: readonly Due[], now: Date): (Due & { late: boolean })[] {
  const place = ({ kind }: Due) => dueKinds.indexOf(kind);
  return items
    .map((item) => ({ ...item, late: item.at !== null && new Date(item.at) < now }))
    .sort(
      (a, b) =>
        Number(b.late) - Number(a.late) ||
        (a.at && b.at
          ? Date.parse(a.at) - Date.parse(b.at)
          : Number(a.at === null) - Number(b.at === null)) ||
        place(a) - place(b),
    );
}

/** What waits for her with each of her running pairs, until two weeks ahead, and the hours she has given. One statement. */
export async function mentorSums(
  tx: Tx,
  viewer: Viewer,
  now: Date,
): Promise<{ due: Due[]; service: OwnService[] }> {
  const at = now.toISOString();
  const soon = sql`(${at}::timestamptz + interval '14 days')`;
  const [row] = await tx.execute<{ due: Due[]; service: OwnService[] }>(sql`
    with pairs as materialized (select m.id, m.mentee_id from mentorships m where m.mentor_id = ${viewer.id} and m.ended_on is null),
    cards as materialized (select c.id, c.name from person_cards c where c.id = any(array(select mentee_id from pairs))),
    due as (
      select q.id, 'question' as kind, q.mentorship_id as pair, null as what, q.asked_at + q.promised_days * interval '1 day' as at
      from mentoring_questions q where q.mentorship_id in (select id from pairs) and q.answered_at is null and q.withdrawn_at is null
      union all
      select o.id, 'offer', o.mentorship_id, null, (select min(s.starts_at) from mentoring_slots s where s.offer_id = o.id)
      from mentoring_offers o where o.mentorship_id in (select id from pairs) and o.ended_at is null and o.offered_by <> ${viewer.id}
      union all
      select a.mentorship_id, 'agreement', a.mentorship_id, null, null
      from mentoring_agreements a where a.mentorship_id in (select id from pairs) and a.mentor_agreed_at is null
      union all
      select g.id, 'tell', g.mentorship_id, null, g.starts_at + g.duration_minutes * interval '1 minute'
      from mentoring_meetings g where g.mentorship_id in (select id from pairs) and g.cancelled_at is null and g.held_at is null and g.no_show_by is null
        and g.starts_at between ${at}::timestamptz - interval '30 days' and ${at}::timestamptz - g.duration_minutes * interval '1 minute'
      union all
      select s.id, 'step', s.mentorship_id, s.what, (s.due_on + 1)::timestamptz
      from mentoring_steps s where s.mentorship_id in (select id from pairs) and s.owner_id = ${viewer.id} and s.done_at is null
        and (s.due_on is null or s.due_on < ${soon})
      union all
      select g.id, 'goal', g.mentorship_id, g.what, (g.due_on + 1)::timestamptz
      from mentoring_goals g where g.mentorship_id in (select id from pairs) and g.state = 'open' and g.due_on < ${soon})
    select coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'pairId', d.pair, 'name', c.name, 'what', d.what, 'at', d.at))
        from due d join pairs p on p.id = d.pair left join cards c on c.id = p.mentee_id), '[]') as due,
      coalesce((select jsonb_agg(jsonb_build_object('cohortId', s.cohort_id, 'mentees', s.mentees, 'running', s.running, 'meetings', s.meetings,
          'minutes', s.minutes, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'cohort', coalesce(k.says ->> 'cohort', s.cohort), 'code', k.code) order by s.starts_on desc)
        from own_service() s
        left join service_certificates k on k.person_id = ${viewer.id} and k.cohort_id = s.cohort_id and k.ended_at is null), '[]') as service`);
  return row ?? { due: [], service: [] };
}
