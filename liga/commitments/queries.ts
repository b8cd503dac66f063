import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { commitments, editions, forums } from "@/db/schema";
import { forumName } from "../forums/words";
import type { Viewer } from "../viewer";
import type { CommitmentFilter } from "./input";

const card = (viewer: Viewer) => ({
  id: commitments.id,
  countryCode: commitments.countryCode,
  promise: commitments.promise,
  saidOn: commitments.saidOn,
  state: commitments.state,
  nextCheckOn: commitments.nextCheckOn,
  forum: forumName(viewer) as SQL<string | null>,
  edition: sql<string | null>`${editions.name}`,
});

/** Promises the filter lets through, the next to check first. */
export const listCommitments = (tx: Tx, viewer: Viewer, filter: CommitmentFilter) =>
  tx
    .select(card(viewer))
    .from(commitments)
    .leftJoin(editions, eq(editions.id, commitments.editionId))
    .leftJoin(forums, eq(forums.id, editions.forumId))
    .where(
      and(
        filter.country ? eq(commitments.countryCode, filter.country) : undefined,
        filter.state ? eq(commitments.state, filter.state) : undefined,
      ),
    )
    .orderBy(sql`${commitments.nextCheckOn} nulls last`, desc(commitments.saidOn));

/** States of which a promise is kept here. */
export const promisingCountries = async (tx: Tx, _viewer: Viewer) =>
  (
    await tx
      .selectDistinct({ code: commitments.countryCode })
      .from(commitments)
      .orderBy(asc(commitments.countryCode))
  ).map(({ code }) => code);

/** One promise in full; undefined when there is none. */
export async function findCommitment(tx: Tx, viewer: Viewer, commitmentId: string) {
  const [row] = await tx
    .select({
      ...card(viewer),
      editionId: commitments.editionId,
      source: commitments.source,
      objectives: commitments.objectives,
      version: commitments.version,
    })
    .from(commitments)
    .leftJoin(editions, eq(editions.id, commitments.editionId))
    .leftJoin(forums, eq(forums.id, editions.forumId))
    .where(eq(commitments.id, commitmentId));
  return row;
}
export type Commitment = NonNullable<Awaited<ReturnType<typeof findCommitment>>>;
