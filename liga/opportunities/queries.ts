import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { InterestState, OfferState } from "@/db/enums";
import {
  cohorts,
  delegations,
  editions,
  forums,
  interests,
  opportunities,
  people,
  personCards,
} from "@/db/schema";
import { forumName, said } from "../forums/words";
import type { Viewer } from "../viewer";

const call = (viewer: Viewer) => ({
  id: opportunities.id,
  kind: opportunities.kind,
  title: opportunities.title,
  closesAt: opportunities.closesAt,
  places: opportunities.places,
  editionId: editions.id,
  forum: forumName(viewer),
  forumNames: said(forums.name, forums.nameEs),
  edition: editions.name,
  startsOn: editions.startsOn,
  endsOn: editions.endsOn,
  city: editions.city,
});

const mine = {
  /** Her own answer, as far as she may know; null when she has not answered. */
  state: sql<InterestState | null>`known_state(${interests.state}, ${opportunities.offerHours}, ${opportunities.settledAt})`,
  reason: sql<
    string | null
  >`case when known_state(${interests.state}, ${opportunities.offerHours}, ${opportunities.settledAt}) = ${interests.state} then ${interests.reason} end`,
};

/** Calls she may answer now, the next to close first, with what became of her answer. One statement. */
export const openCalls = (tx: Tx, viewer: Viewer) =>
  tx
    .select({ ...call(viewer), ...mine })
    .from(opportunities)
    .innerJoin(editions, eq(editions.id, opportunities.editionId))
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .leftJoin(
      interests,
      and(eq(interests.opportunityId, opportunities.id), eq(interests.personId, viewer.id)),
    )
    .where(sql`${opportunities.id} in (select open_opportunities())`)
    .orderBy(asc(opportunities.closesAt));

/** Closed calls that she answered, the last first. */
export const answeredCalls = (tx: Tx, viewer: Viewer) =>
  tx
    .select({ ...call(viewer), ...mine })
    .from(interests)
    .innerJoin(opportunities, eq(opportunities.id, interests.opportunityId))
    .innerJoin(editions, eq(editions.id, opportunities.editionId))
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .where(and(eq(interests.personId, viewer.id), sql`${opportunities.closesAt} <= now()`))
    .orderBy(desc(opportunities.closesAt));

const counted = (state: InterestState) =>
  sql<number>`(count(${interests.id}) filter (where ${interests.state} = ${state}))::integer`;

/** Calls of the cohorts she coordinates, the next to close first, then the closed; counts by what became of answers. */
export const coordinatedCalls = (tx: Tx, viewer: Viewer) =>
  tx
    .select({
      ...call(viewer),
      cohort: cohorts.name,
      submitted: counted("submitted"),
      selected: counted("selected"),
      waiting: counted("waiting"),
      declined: counted("declined"),
      withdrawn: counted("withdrawn"),
    })
    .from(opportunities)
    .innerJoin(editions, eq(editions.id, opportunities.editionId))
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .innerJoin(cohorts, eq(cohorts.id, opportunities.cohortId))
    .leftJoin(interests, eq(interests.opportunityId, opportunities.id))
    .where(sql`${opportunities.cohortId} in (select coordinated_cohorts())`)
    .groupBy(opportunities.id, editions.id, forums.id, cohorts.id)
    .orderBy(
      sql`${opportunities.closesAt} <= now()`,
      sql`abs(extract(epoch from ${opportunities.closesAt} - now()))`,
    );

/** One call with her own answer; undefined when it is not in sight. One statement. */
export async function findCall(tx: Tx, viewer: Viewer, opportunityId: string) {
  const [row] = await tx
    .select({
      ...call(viewer),
      brief: opportunities.brief,
      version: opportunities.version,
      cohortId: opportunities.cohortId,
      cohort: cohorts.name,
      zone: editions.zone,
      openTo: opportunities.openTo,
      blind: opportunities.blind,
      revealedAt: opportunities.revealedAt,
      offerHours: opportunities.offerHours,
      settledAt: opportunities.settledAt,
      criteria: opportunities.criteria,
      questions: opportunities.questions,
      /** Whether it is hers to answer, and hers to decide. */
      takesPart: sql<boolean>`${opportunities.cohortId} in (select own_cohorts())`,
      coordinates: sql<boolean>`${opportunities.cohortId} in (select coordinated_cohorts())`,
      ...mine,
      reviews: sql<boolean>`${opportunities.id} in (select reviewed_opportunities())`,
      statement: sql<string | null>`${interests.statement}`,
      answers: sql<Record<string, string> | null>`${interests.answers}`,
      language: sql<string | null>`${interests.language}`,
      answerVersion: sql<number | null>`${interests.version}`,
    })
    .from(opportunities)
    .innerJoin(editions, eq(editions.id, opportunities.editionId))
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .innerJoin(cohorts, eq(cohorts.id, opportunities.cohortId))
    .leftJoin(
      interests,
      and(eq(interests.opportunityId, opportunities.id), eq(interests.personId, viewer.id)),
    )
    .where(eq(opportunities.id, opportunityId));
  return row;
}
/** A leader's own part of a call: what she is writing, her place or offer, and who says a word for her. One statement. */
export async function ownPart(tx: Tx, viewer: Viewer, callId: string) {
  const [row] = await tx.execute<OwnPart>(sql`select
    (select jsonb_build_object('statement', d.statement, 'answers', d.answers, 'language', d.language, 'version', d.version)
      from interest_drafts d where d.opportunity_id = ${callId} and d.person_id = ${viewer.id}) as draft,
    (select jsonb_build_object('id', f.id, 'state', f.state, 'expiresAt', f.expires_at) from place_offers f join interests i on i.id = f.interest_id
      where f.opportunity_id = ${callId} and i.person_id = ${viewer.id} order by f.offered_at desc, f.id limit 1) as offer,
    (select jsonb_build_object('place', m.place, 'waiting', m.waiting, 'places', m.places) from my_place(${callId}) m) as place,
    coalesce((select jsonb_agg(jsonb_build_object('authorId', n.author_id, 'name', n.name, 'mentor', n.mentor, 'askedAt', n.asked_at, 'writtenAt', n.written_at))
      from notes_about_me(${callId}) n), '[]') as notes`);
  return row as OwnPart;
}
export type OwnPart = {
  draft: {
    statement: string;
    answers: Record<string, string>;
    language: string | null;
    version: number;
  } | null;
  offer: { id: string; state: OfferState; expiresAt: string } | null;
  /** On a waiting list that is known. */
  place: { place: number; waiting: number; places: number | null } | null;
  notes: {
    authorId: string;
    name: string | null;
    mentor: boolean;
    askedAt: string | null;
    writtenAt: string | null;
  }[];
};
export type Call = NonNullable<Awaited<ReturnType<typeof findCall>>>;

/**
 * Answers to a call, for its coordinators: undecided first, then in the order they came. With the
 * delegation of the edition in which she already has a seat. One statement.
 */
export const interestsOf = (tx: Tx, _viewer: Viewer, opportunityId: string) =>
  tx
    .select({
      id: interests.id,
      personId: interests.personId,
      name: personCards.name,
      organisation: personCards.organisationName,
      languages: personCards.languages,
      locale: people.locale,
      statement: interests.statement,
      state: interests.state,
      reason: interests.reason,
      createdAt: interests.createdAt,
      version: interests.version,
      /** What was decided before what stands now, the first decision first. */
      earlier: sql<{ id: string; state: InterestState; reason: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('id', x.id, 'state', x.state, 'reason', x.reason) order by x.changed_at)
        from earlier_decisions x where x.interest_id = ${interests.id}), '[]')`,
      seatIn: sql<{ id: string; name: string } | null>`(
        select jsonb_build_object('id', d.id, 'name', d.name) from seats s join delegations d on d.id = s.delegation_id
        where s.person_id = ${interests.personId} and s.state <> 'declined' and d.edition_id = ${opportunities.editionId}
        limit 1)`,
    })
    .from(interests)
    .innerJoin(opportunities, eq(opportunities.id, interests.opportunityId))
    .innerJoin(people, eq(people.id, interests.personId))
    .innerJoin(personCards, eq(personCards.id, interests.personId))
    .where(eq(interests.opportunityId, opportunityId))
    .orderBy(
      sql`array_position(array['submitted', 'selected', 'waiting', 'declined', 'withdrawn'], ${interests.state})`,
      asc(interests.createdAt),
    );
export type Interest = Awaited<ReturnType<typeof interestsOf>>[number];

/** The delegation of a call's edition and cohort where selected women find their seats. */
export async function delegationFor(tx: Tx, _viewer: Viewer, { editionId, cohortId }: Call) {
  const [row] = await tx
    .select({ id: delegations.id })
    .from(delegations)
    .where(and(eq(delegations.editionId, editionId), eq(delegations.cohortId, cohortId)))
    .orderBy(asc(delegations.createdAt))
    .limit(1);
  return row?.id;
}

/** Cohorts whose calls she runs, the latest first. */
export const callingCohorts = (tx: Tx, _viewer: Viewer) =>
  tx
    .select({ id: cohorts.id, name: cohorts.name })
    .from(cohorts)
    .where(sql`${cohorts.id} in (select coordinated_cohorts())`)
    .orderBy(desc(cohorts.startsOn));

/** Her name as it stands on evidence: her own, or of a leader of the call's cohort for those who run it. */
export async function nameFor(tx: Tx, viewer: Viewer, { cohortId }: Call, personId: string) {
  const [row] = await tx.execute<{ name: string }>(sql`
    select coalesce(p.chosen_name, p.legal_name) as name from people p where p.id = ${personId} and (p.id = ${viewer.id}
      or exists (select 1 from enrolments e where e.person_id = p.id and e.cohort_id = ${cohortId}))`);
  return row?.name;
}
