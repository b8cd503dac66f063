import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { ReflectionQuestion, ReflectionShown } from "@/db/enums";
import type { Viewer } from "../viewer";

type Answer = { question: ReflectionQuestion; pointId: string | null; text: string; passed: boolean };
export type Reflection = { shown: ReflectionShown; shared: boolean; version: number; answers: Answer[] };
export type Passage = {
  id: string;
  question: ReflectionQuestion;
  text: string;
  authorId: string | null;
  author: string | null;
  version: number;
};
export type SharedAnswer = {
  id: string;
  question: ReflectionQuestion;
  text: string;
  ask: string | null;
  /** Null where she stands without her name. */
  name: string | null;
  named: boolean;
};
export type Thanks = {
  id: string;
  whom: string;
  forWhat: string;
  owner: string | null;
  doneOn: string | null;
  version: number;
};
export type Afterwards = {
  mine: Reflection | null;
  points: { id: string; title: string }[];
  report: { intro: string | null; published: boolean; publishedAt: string | null; version: number } | null;
  passages: Passage[];
  /** Shared with the coordinators and not in the report yet. */
  waiting: SharedAnswer[];
  thanks: Thanks[];
};

/** Everything a viewer may read of what came after; the policies say what that is. One statement. */
export async function afterwardsOf(tx: Tx, viewer: Viewer, delegation: string): Promise<Afterwards> {
  const [row] = await tx.execute<Afterwards>(sql`select
    (select jsonb_build_object('shown', r.shown, 'shared', r.shared_at is not null, 'version', r.version, 'answers',
        coalesce((select jsonb_agg(jsonb_build_object('question', a.question, 'pointId', a.talking_point_id, 'text', a.text,
          'passed', a.passed_at is not null)) from reflection_answers a where a.reflection_id = r.id), '[]'))
      from reflections r where r.delegation_id = ${delegation} and r.person_id = ${viewer.id}) as mine,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.objective nulls last, p.title)
      from talking_points p where p.delegation_id = ${delegation}), '[]') as points,
    (select jsonb_build_object('intro', r.intro, 'published', r.published_at is not null, 'publishedAt', r.published_at, 'version', r.version)
      from delegation_reports r where r.delegation_id = ${delegation}) as report,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'question', p.question, 'text', p.text, 'authorId', p.author_id,
        'author', c.name, 'version', p.version) order by p.created_at, p.id)
      from report_passages p left join person_cards c on c.id = p.author_id where p.delegation_id = ${delegation}), '[]') as passages,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'question', a.question, 'text', a.text, 'ask', t.title,
        'named', r.shown = 'named', 'name', case when r.shown = 'named' then c.name end) order by md5(a.id::text))
      from reflections r join reflection_answers a on a.reflection_id = r.id
      left join talking_points t on t.id = a.talking_point_id left join person_cards c on c.id = r.person_id
      where r.delegation_id = ${delegation} and r.shared_at is not null and ${delegation}::uuid in (select travel_coordinated())
        and not exists (select 1 from report_sources s where s.answer_id = a.id)), '[]') as waiting,
    coalesce((select jsonb_agg(jsonb_build_object('id', y.id, 'whom', y.whom, 'forWhat', y.for_what, 'owner', c.name,
        'doneOn', y.done_on, 'version', y.version) order by y.done_on is not null, y.created_at, y.id)
      from thank_yous y left join person_cards c on c.id = y.owner_id where y.delegation_id = ${delegation}), '[]') as thanks`);
  if (!row) throw new Error("A query of constants gave no row.");
  return row;
}

export type Passed = { id: string; question: ReflectionQuestion; text: string };

/** What a woman has passed on to her mentor, and no more: not even where it was. */
export const passedBy = (tx: Tx, _viewer: Viewer, person: string) =>
  tx.execute<Passed>(sql`
    select a.id, a.question, a.text from reflection_answers a
    where a.person_id = ${person} and a.passed_at is not null order by a.passed_at, a.id`);
