import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { delegationFeeds } from "@/db/schema";
import { env } from "@/lib/env";
import { hashSecret, randomSecret } from "@/lib/secrets";
import { mayCoordinateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { allow, found } from "../../errors";
import type { Viewer } from "../../viewer";
import { delegationNamed } from "../delegation-queries";
import type { MakeFeed, RevokeFeed } from "./input";

export type DelegationFeed = { id: string; name: string; since: string };

/** The addresses in use of a delegation she coordinates; what they are is known to nobody any more. */
export const feedsOf = (tx: Tx, _viewer: Viewer, delegationId: string) =>
  tx.execute<DelegationFeed>(sql`
    select id, name, created_at as since from delegation_feeds
    where delegation_id = ${delegationId} and revoked_at is null order by created_at, id`);

/**
 * A new secret address of the delegation's published schedule, for whom it names; it speaks her language.
 * @returns the whole address. It is shown now and never again: only its hash is kept.
 */
export const makeFeed = (viewer: Viewer, { delegation, name }: z.output<typeof MakeFeed>) =>
  asViewer(viewer, async (tx) => {
    const head = found(await delegationNamed(tx, viewer, delegation));
    allow(mayCoordinateCohort(viewer, head.cohortId));
    const secret = randomSecret();
    await tx
      .insert(delegationFeeds)
      .values({ delegationId: delegation, name, secretHash: hashSecret(secret), createdBy: viewer.id });
    await writeAudit(tx, viewer, "make-delegation-calendar", delegation, { name });
    return new URL(`/api/calendar/delegation/${secret}.ics?lang=${viewer.locale}`, env().APP_URL).href;
  });

/** Whoever has the address reads nothing more, from this moment. */
export const revokeFeed = (viewer: Viewer, { feed }: z.output<typeof RevokeFeed>) =>
  asViewer(viewer, async (tx) => {
    const [ended] = await tx
      .update(delegationFeeds)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(delegationFeeds.id, feed), isNull(delegationFeeds.revokedAt)))
      .returning({ delegationId: delegationFeeds.delegationId, name: delegationFeeds.name });
    const { delegationId, name } = found(ended);
    await writeAudit(tx, viewer, "revoke-delegation-calendar", delegationId, { name });
  });
