import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { commitments, heardPromises } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { ConfirmPromise, SetAsidePromise } from "../room/input";
import type { Viewer } from "../viewer";

export type Heard = {
  id: string;
  who: string;
  countryCode: string | null;
  promise: string;
  byDay: string | null;
  meeting: string;
  delegation: string;
  saidOn: string;
};

const fromDebriefs = sql`from heard_promises p join debriefs b on b.id = p.debrief_id
  join delegations d on d.id = p.delegation_id join editions e on e.id = d.edition_id`;
const saidOn = sql`(b.met_at at time zone coalesce(e.zone, 'UTC'))::date`;

/** Promises told in debriefs that wait for a coordinator; the policies say which she may decide. */
export const heardDrafts = (tx: Tx, viewer: Viewer) =>
  mayCoordinate(viewer)
    ? tx.execute<Heard>(sql`
        select p.id, p.who, p.country_code as "countryCode", p.promise, p.by_day::text as "byDay", b.title as meeting,
          d.name as delegation, ${saidOn}::text as "saidOn"
        ${fromDebriefs} where p.state = 'draft' and p.delegation_id in (select coordinated_delegations())
        order by b.met_at, p.promise limit 200`)
    : [];

/** A draft becomes a commitment with the debrief as its source: once, whoever else presses at the same time. */
export const confirmPromise = (viewer: Viewer, { promise, country }: z.output<typeof ConfirmPromise>) =>
  asViewer(viewer, async (tx) => {
    const [heard] = await tx.execute<{
      edition: string;
      saidOn: string;
      promise: string;
      who: string;
      title: string;
    }>(sql`
      select d.edition_id as edition, ${saidOn}::text as "saidOn", p.promise, p.who, b.title ${fromDebriefs} where p.id = ${promise}`);
    const { edition, title, who, ...said } = found(heard);
    allow(mayCoordinate(viewer));
    const [taken] = await tx
      .update(heardPromises)
      .set({ state: "confirmed", decidedBy: viewer.id, decidedAt: sql`now()` })
      .where(and(eq(heardPromises.id, promise), eq(heardPromises.state, "draft")))
      .returning({ byDay: heardPromises.byDay });
    const { byDay } = fresh(taken);
    const [made] = await tx
      .insert(commitments)
      .values({
        countryCode: country,
        editionId: edition,
        source: `${title}: ${who}`,
        nextCheckOn: byDay,
        ...said,
      })
      .returning({ id: commitments.id });
    const { id } = found(made);
    await tx.update(heardPromises).set({ commitmentId: id }).where(eq(heardPromises.id, promise));
    await writeAudit(tx, viewer, "confirm-promise", id, { promise });
    return id;
  });

export const setAsidePromise = (viewer: Viewer, { promise }: z.output<typeof SetAsidePromise>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const [taken] = await tx
      .update(heardPromises)
      .set({ state: "set_aside", decidedBy: viewer.id, decidedAt: sql`now()` })
      .where(and(eq(heardPromises.id, promise), eq(heardPromises.state, "draft")))
      .returning({ id: heardPromises.id });
    fresh(taken);
    await writeAudit(tx, viewer, "set-aside-promise", promise);
  });
