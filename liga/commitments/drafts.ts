import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { commitments, promiseDrafts } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, ensure, found, fresh } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { SettlePromise } from "../state-meetings/input";
import type { Viewer } from "../viewer";

export type PromiseDraft = {
  id: string;
  countryCode: string;
  promise: string;
  saidOn: string;
  nextCheckOn: string | null;
  delegationId: string;
  delegation: string;
  meetingId: string | null;
  withWhom: string | null;
  by: string | null;
  commitmentId: string | null;
  settled: boolean;
};

const columns = sql`p.id, p.country_code as "countryCode", p.promise, p.said_on::text as "saidOn",
  p.next_check_on::text as "nextCheckOn", p.delegation_id as "delegationId", d.name as delegation, p.meeting_id as "meetingId",
  m.with_whom as "withWhom", c.name as by, p.commitment_id as "commitmentId", p.settled_at is not null as settled
  from promise_drafts p join delegations d on d.id = p.delegation_id left join state_meetings m on m.id = p.meeting_id
  left join person_cards c on c.id = p.heard_by`;

/** Promises of State meetings that wait for the coordinators of their cohort. */
export const waitingPromises = (tx: Tx, _viewer: Viewer) =>
  tx.execute<PromiseDraft>(sql`select ${columns} where p.settled_at is null
    and p.delegation_id in (select travel_coordinated()) order by p.said_on, p.promise limit 200`);

/** All promises of one delegation, whatever became of them. */
export const promisesOf = (tx: Tx, delegation: string) =>
  tx.execute<PromiseDraft>(
    sql`select ${columns} where p.delegation_id = ${delegation} order by p.said_on, p.promise`,
  );

const mayDecide = async (tx: Tx, promise: string) => {
  const [row] = await tx
    .select({ mine: sql<boolean>`${promiseDrafts.delegationId} in (select travel_coordinated())` })
    .from(promiseDrafts)
    .where(eq(promiseDrafts.id, promise));
  allow(found(row).mine);
};
const settle = (tx: Tx, viewer: Viewer, promise: string) =>
  tx
    .update(promiseDrafts)
    .set({ settledAt: sql`now()`, settledBy: viewer.id })
    .where(and(eq(promiseDrafts.id, promise), isNull(promiseDrafts.settledAt)))
    .returning({
      delegation: promiseDrafts.delegationId,
      country: promiseDrafts.countryCode,
      promise: promiseDrafts.promise,
      saidOn: promiseDrafts.saidOn,
      nextCheckOn: promiseDrafts.nextCheckOn,
    });

/** A draft becomes a commitment with its meeting as the source: once, whoever else presses at the same time. */
export const confirmDraft = (viewer: Viewer, { promise }: z.output<typeof SettlePromise>) =>
  asViewer(viewer, async (tx) => {
    await mayDecide(tx, promise);
    const taken = fresh((await settle(tx, viewer, promise))[0]);
    const [from] = await tx.execute<{ edition: string; source: string }>(sql`
      select d.edition_id as edition, concat_ws(': ', d.name, m.with_whom) as source
      from promise_drafts p join delegations d on d.id = p.delegation_id left join state_meetings m on m.id = p.meeting_id
      where p.id = ${promise}`);
    const { edition, source } = found(from);
    await oneAtATime(tx, "commitment", taken.country, taken.saidOn);
    const same = await tx.$count(
      commitments,
      and(
        eq(commitments.countryCode, taken.country),
        eq(commitments.promise, taken.promise),
        eq(commitments.saidOn, taken.saidOn),
      ),
    );
    ensure(same === 0, "already_there");
    const [made] = await tx
      .insert(commitments)
      .values({
        countryCode: taken.country,
        editionId: edition,
        promise: taken.promise,
        saidOn: taken.saidOn,
        nextCheckOn: taken.nextCheckOn,
        source,
      })
      .returning({ id: commitments.id });
    const { id } = found(made);
    await tx.update(promiseDrafts).set({ commitmentId: id }).where(eq(promiseDrafts.id, promise));
    await writeAudit(tx, viewer, "confirm-promise", id, { promise });
    return id;
  });

export const setAsideDraft = (viewer: Viewer, { promise }: z.output<typeof SettlePromise>) =>
  asViewer(viewer, async (tx) => {
    await mayDecide(tx, promise);
    fresh((await settle(tx, viewer, promise))[0]);
    await writeAudit(tx, viewer, "set-aside-promise", promise);
  });
