import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { InterestState } from "@/db/enums";
import { cohorts, editions, forums, interests, opportunities } from "@/db/schema";
import type { Viewer } from "../viewer";

const call = {
  id: opportunities.id,
  kind: opportunities.kind,
  title: opportunities.title,
  closesAt: opportunities.closesAt,
  places: opportunities.places,
  editionId: editions.id,
  forum: forums.name,
  edition: editions.name,
  startsOn: editions.startsOn,
  endsOn: editions.endsOn,
  city: editions.city,
};

const mine = {
  /** Her own answer; null when she has not answered. */
  state: sql<InterestState | null>`${interests.state}`,
  reason: sql<string | null>`${interests.reason}`,
};

/** Calls she may answer now, the next to close first, with what became of her answer. One statement. */
export const openCalls = (tx: Tx, viewer: Viewer) =>
  tx
    .select({ ...call, ...mine })
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
    .select({ ...call, ...mine })
    .from(interests)
    .innerJoin(opportunities, eq(opportunities.id, interests.opportunityId))
    .innerJoin(editions, eq(editions.id, opportunities.editionId))
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .where(and(eq(interests.personId, viewer.id), sql`${opportunities.closesAt} <= now()`))
    .orderBy(desc(opportunities.closesAt));

const counted = (state: InterestState) =>
  sql<number>`(count(${interests.id}) filter (where ${interests.state} = ${state}))::integer`;

/** Calls of the cohorts she coordinates, the next to close first, then the closed; counts by what became of answers. */
export const coordinatedCalls = (tx: Tx, _viewer: Viewer) =>
  tx
    .select({
      ...call,
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
