import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { Viewer } from "../../viewer";
import { ladderStep, ladderTimes, type QuestionFacts } from "./ladder";

/** One of her pairs, as its own pages head it. */
export type PairHead = {
  id: string;
  role: "mentor" | "mentee";
  other: string | null;
  startsOn: string;
  endedOn: string | null;
};
const head = (
  viewer: Viewer,
) => sql`m.id, case when m.mentor_id = ${viewer.id} then 'mentor' else 'mentee' end as role,
  (select c.name from person_cards c where c.id = case when m.mentor_id = ${viewer.id} then m.mentee_id else m.mentor_id end) as other,
  m.starts_on::text as "startsOn", m.ended_on::text as "endedOn"`;
const hers = (viewer: Viewer, pairId: string) =>
  sql`m.id = ${pairId} and ${viewer.id} in (m.mentor_id, m.mentee_id)`;

export type Word = QuestionFacts & { id: string; text: string; answer: string | null };
type WordRow = {
  [K in keyof Word]: Word[K] extends Date ? string : Word[K] extends Date | null ? string | null : Word[K];
};

const instant = (text: string | null) => (text ? new Date(text) : null);
const asWord = (row: WordRow): Word => ({
  ...row,
  askedAt: new Date(row.askedAt),
  neededAt: instant(row.neededAt),
  withdrawnAt: instant(row.withdrawnAt),
  answeredAt: instant(row.answeredAt),
});
const words = sql`coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'answer', q.answer, 'askedAt', q.asked_at,
    'promisedDays', q.promised_days, 'neededAt', q.needed_at, 'withdrawnAt', q.withdrawn_at, 'answeredAt', q.answered_at) order by q.asked_at desc)
  from mentoring_questions q where q.mentorship_id = m.id), '[]')`;

/** What a leader asked her mentor, each with where it stands; null when the pair is not hers. */
export const pairWords = (viewer: Viewer, pairId: string, now: Date) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<PairHead & { words: WordRow[] }>(
      sql`select ${head(viewer)}, ${words} as words from mentorships m where ${hers(viewer, pairId)}`,
    );
    if (!row) return null;
    const { words: rows, ...pair } = row;
    const all = rows
      .map(asWord)
      .map((word) => ({ ...word, step: ladderStep(word, now), times: ladderTimes(word) }));
    const open = ({ answeredAt, withdrawnAt }: Word) => !answeredAt && !withdrawnAt;
    // The oldest of what is open waits longest.
    return { pair, open: all.filter(open).reverse(), closed: all.filter((word) => !open(word)) };
  });
export type PairWords = NonNullable<Awaited<ReturnType<typeof pairWords>>>;

export type OwnPulse = {
  meetingId: string;
  startsAt: Date;
  durationMinutes: number;
  zone: string;
  /** Null: not said yet. */
  useful: number | null;
  going: number | null;
  words: string | null;
};
export type ChangeAsked = {
  id: string;
  askedAt: Date;
  settledAt: Date | null;
  settledAs: "changed" | "kept" | null;
};

/** How her meetings were for herself, the latest first, and whether she asked for a change. Nothing of the other. */
export const pairGoing = (viewer: Viewer, pairId: string, now: Date) =>
  asViewer(viewer, async (tx) => {
    type Row = PairHead & {
      meetings: (Omit<OwnPulse, "startsAt"> & { startsAt: string })[];
      change: {
        id: string;
        askedAt: string;
        settledAt: string | null;
        settledAs: ChangeAsked["settledAs"];
      } | null;
    };
    const [row] = await tx.execute<Row>(sql`
      select ${head(viewer)},
        coalesce((select jsonb_agg(to_jsonb(x) order by x."startsAt" desc) from (
          select g.id as "meetingId", g.starts_at as "startsAt", g.duration_minutes as "durationMinutes", g.zone, p.useful, p.going, w.text as words
          from mentoring_meetings g left join mentoring_pulses p on p.meeting_id = g.id and p.person_id = ${viewer.id}
          left join mentoring_pulse_words w on w.pulse_id = p.id
          where g.mentorship_id = m.id and meeting_was_held(g, ${now.toISOString()}::timestamptz) order by g.starts_at desc limit 24) x), '[]') as meetings,
        (select jsonb_build_object('id', c.id, 'askedAt', c.asked_at, 'settledAt', c.settled_at, 'settledAs', c.settled_as)
          from mentor_change_requests c where c.mentorship_id = m.id and c.asked_by in (select own_profiles()) and c.withdrawn_at is null
          order by c.asked_at desc limit 1) as change
      from mentorships m where ${hers(viewer, pairId)}`);
    if (!row) return null;
    const { meetings, change, ...pair } = row;
    return {
      pair,
      meetings: meetings.map((one): OwnPulse => ({ ...one, startsAt: new Date(one.startsAt) })),
      change: change && {
        ...change,
        askedAt: new Date(change.askedAt),
        settledAt: instant(change.settledAt),
      },
    };
  });
export type PairGoing = NonNullable<Awaited<ReturnType<typeof pairGoing>>>;

export type LookedBack = { stayed: string; differently: string | null; shared: boolean };
/** What she said three months after the end, if she did; null when the pair is not hers. */
export const lookedBack = (viewer: Viewer, pairId: string) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<PairHead & { said: LookedBack | null }>(sql`
      select ${head(viewer)}, (select jsonb_build_object('stayed', f.stayed, 'differently', f.differently, 'shared', f.shared)
        from mentoring_follow_ups f where f.mentorship_id = m.id and f.person_id = ${viewer.id}) as said
      from mentorships m where ${hers(viewer, pairId)}`);
    if (!row) return null;
    const { said, ...pair } = row;
    return { pair, said };
  });

/** What of a pair asks something of her: for its page and her dashboards. By pair; those that ask nothing are left out. */
export type PairAsks = { pairId: string; meetingsToSay: number; openWords: number; lateWords: number };
export async function pairAsks(tx: Tx, viewer: Viewer, now: Date): Promise<Map<string, PairAsks>> {
  type Row = { pairId: string; role: PairHead["role"]; meetingsToSay: number; words: WordRow[] };
  const rows = await tx.execute<Row>(sql`
    select m.id as "pairId", case when m.mentor_id = ${viewer.id} then 'mentor' else 'mentee' end as role,
      (select count(*)::int from mentoring_meetings g where g.mentorship_id = m.id and g.starts_at > ${now.toISOString()}::timestamptz - interval '30 days'
        and meeting_was_held(g, ${now.toISOString()}::timestamptz)
        and not exists (select 1 from mentoring_pulses p where p.meeting_id = g.id and p.person_id = ${viewer.id})) as "meetingsToSay",
      ${words} as words
    from mentorships m where ${viewer.id} in (m.mentor_id, m.mentee_id) and m.ended_on is null`);
  return new Map(
    rows.map(({ pairId, meetingsToSay, words: all }) => {
      const open = all.map(asWord).filter(({ answeredAt, withdrawnAt }) => !answeredAt && !withdrawnAt);
      const lateWords = open.filter((word) => ladderStep(word, now) !== "waiting").length;
      return [pairId, { pairId, meetingsToSay, openWords: open.length, lateWords }];
    }),
  );
}
