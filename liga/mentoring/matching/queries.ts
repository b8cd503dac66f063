import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { MatchingGoal, MatchingState, MatchingWord } from "@/db/enums";
import type { MatchingOutcome, MatchingSettings } from "@/db/schema/matching";
import { together } from "@/db/together";
import { mayCoordinateCohort } from "../../access";
import type { Viewer } from "../../viewer";
import type { PublicGround } from "./ground";
import type { Row } from "./propose";

export type ProposalHead = {
  id: string;
  madeBy: string | null;
  createdAt: string;
  goal: MatchingGoal;
  menteeId: string | null;
  settings: MatchingSettings;
  state: MatchingState;
  optimal: boolean | null;
  milliseconds: number | null;
  outcome: MatchingOutcome;
  acceptedAt: string | null;
  version: number;
  pairs: (Row & { fromMentorId: string | null })[];
};
export type MentorRow = PublicGround["mentors"][number] & { version: number; vettedOn: string | null };
export type MatchingDesk = {
  cohort: string;
  mentors: MentorRow[];
  mentees: PublicGround["mentees"];
  choices: { menteeId: string; mentorId: string; word: MatchingWord }[];
  proposals: ProposalHead[];
  /** Of everybody a proposal names, whether she is still there or not. */
  names: Map<string, string | null>;
  /** Mentors of the cohort who have not said yet what they offer. */
  silent: { id: string; name: string | null }[];
};

/** Everything of a cohort's matching but the wishes, which no page reads. Null when it is not hers. One statement. */
export const matchingDesk = (viewer: Viewer, cohortId: string): Promise<MatchingDesk | null> =>
  asViewer(viewer, async (tx) => {
    if (!mayCoordinateCohort(viewer, cohortId)) return null;
    const [[ground], versions, choices, proposals, cards, silent] = await together(tx, (t) => [
      t.execute<{ ground: PublicGround | null; cohort: string | null }>(
        sql`select matching_ground(${cohortId}) as ground, (select name from cohorts where id = ${cohortId}) as cohort`,
      ),
      t.execute<{ id: string; version: number; vettedOn: string | null }>(
        sql`select person_id as id, version, vetted_on as "vettedOn" from mentor_profiles`,
      ),
      t.execute<MatchingDesk["choices"][number]>(
        sql`select mentee_id as "menteeId", mentor_id as "mentorId", word from matching_choices where cohort_id = ${cohortId} order by created_at`,
      ),
      t.execute<ProposalHead>(sql`
        select p.id, c.name as "madeBy", p.created_at as "createdAt", p.goal, p.mentee_id as "menteeId", p.settings, p.state, p.optimal,
          p.milliseconds, p.outcome, p.accepted_at as "acceptedAt", p.version,
          coalesce((select jsonb_agg(jsonb_build_object('menteeId', x.mentee_id, 'mentorId', x.mentor_id, 'fromMentorId', x.from_mentor_id,
            'reasons', x.reasons)) from matching_pairs x where x.proposal_id = p.id), '[]') as pairs
        from (select * from matching_proposals where cohort_id = ${cohortId} order by created_at desc limit 12) p
        left join person_cards c on c.id = p.made_by order by p.created_at desc`),
      t.execute<{ id: string; name: string | null }>(sql`
        select c.id, c.name from person_cards c where c.id in (
          select mentee_id from matching_pairs where cohort_id = ${cohortId}
          union select mentor_id from matching_pairs where cohort_id = ${cohortId}
          union select from_mentor_id from matching_pairs where cohort_id = ${cohortId}
          union select mentor_id from mentorships where cohort_id = ${cohortId} and ended_on is null)`),
      t.execute<{ id: string; name: string | null }>(sql`
        select c.id, c.name from person_cards c where c.id in (
          select person_id from role_grants where role = 'mentor' and cohort_id = ${cohortId} union select mentors_everywhere())
        and not exists (select 1 from mentor_profiles m where m.person_id = c.id) order by c.name`),
    ]);
    if (!ground?.ground || !ground.cohort) return null;
    const known = new Map(versions.map((one) => [one.id, one]));
    const mentors = ground.ground.mentors.map((mentor) => ({
      ...mentor,
      version: known.get(mentor.id)?.version ?? 0,
      vettedOn: known.get(mentor.id)?.vettedOn ?? null,
    }));
    const { mentees } = ground.ground;
    const names = new Map([...cards, ...mentors, ...mentees].map(({ id, name }) => [id, name]));
    return { cohort: ground.cohort, mentors, mentees, choices, proposals, names, silent };
  });
