import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { ConcernAct, ConcernVoice } from "@/db/enums";
import { mayAdminister, mayHearConcerns } from "../access";
import type { Viewer } from "../viewer";
import type { ConcernTimes } from "./rules";

export type Contact = { id: string; name: string; languages: string[] };
export type ConcernLine = { id: string; voice: ConcernVoice; name: string | null; words: string; at: string };
export type ConcernLog = { id: string; name: string | null; act: ConcernAct; at: string }[];
export type ConcernByCode = ConcernTimes & {
  forgetOn: string | null;
  words: ConcernLine[];
  /** Ids of those who may read it now. */
  contacts: string[];
  log: ConcernLog;
};
export type ConcernHead = ConcernTimes & { id: string; forgetOn: string | null; unread: boolean };

const times = sql`c.received_at as "receivedAt", c.acknowledged_at as "acknowledgedAt", c.handled_at as "handledAt",
  c.closed_at as "closedAt", c.forget_on as "forgetOn"`;

/** What anybody finds on the page: whom she can turn to, and how long a closed concern is kept. */
export const contactPage = () =>
  asViewer(null, async (tx) => {
    const [row] = await tx.execute<{ contacts: Contact[]; keepDays: number }>(sql`
      select (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from safeguarding_contacts() s) as contacts,
        (select keep_days from safeguarding_rules) as "keepDays"`);
    return row ?? { contacts: [], keepDays: 365 };
  });

/** By the hash of the code she kept; null when there is none, or when it was forgotten. */
export async function concernByCode(tx: Tx, hash: string): Promise<ConcernByCode | null> {
  const [row] = await tx.execute<{ concern: ConcernByCode | null }>(
    sql`select concern_by_code(${hash}) as concern`,
  );
  return row?.concern ?? null;
}

/** What was given to her: open ones first, the newest first; no word of what was said. One statement. */
export const concernsDesk = (viewer: Viewer) =>
  asViewer(viewer, async (tx) => {
    if (!mayHearConcerns(viewer)) return [];
    const rows = await tx.execute<ConcernHead>(sql`
      select c.id, ${times}, not exists (select 1 from concern_log l where l.concern_id = c.id and l.person_id = ${viewer.id}) as unread
      from concerns c order by c.closed_at desc nulls first, c.received_at desc`);
    return [...rows];
  });

type Read = ConcernHead & { words: ConcernLine[] | null; log: ConcernLog; readers: (string | null)[] };

/** One concern with what was said: the statement that reads it writes that she did. Null when it was not given to her. */
export const concernPage = (viewer: Viewer, concern: string) =>
  asViewer(viewer, async (tx) => {
    if (!mayHearConcerns(viewer)) return null;
    const [read] = await tx.execute<{ words: ConcernLine[] | null }>(
      sql`select read_concern(${concern}) as words`,
    );
    if (!read?.words) return null;
    const [row] = await tx.execute<Omit<Read, "words">>(sql`
      select c.id, ${times}, false as unread,
        (select coalesce(jsonb_agg(s.name order by s.name), '[]') from concern_contacts x join safeguarding_contacts() s on s.id = x.person_id
          where x.concern_id = c.id) as readers,
        (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', coalesce(p.name, s.name), 'act', l.act, 'at', l.at) order by l.at desc, l.id), '[]')
          from concern_log l left join person_cards p on p.id = l.person_id left join safeguarding_contacts() s on s.id = l.person_id
          where l.concern_id = c.id) as log
      from concerns c where c.id = ${concern}`);
    return row ? { ...row, words: read.words } : null;
  });

export type SafeguardingPage = {
  keepDays: number;
  holders: { id: string; name: string; shown: boolean; since: string }[];
};

/** For an administrator: who is named and whether anybody can find her; never which concerns there are. */
export const safeguardingPage = (viewer: Viewer) =>
  asViewer(viewer, async (tx) => {
    if (!mayAdminister(viewer)) return null;
    const [row] = await tx.execute<SafeguardingPage>(sql`
      select (select keep_days from safeguarding_rules) as "keepDays",
        (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', coalesce(p.chosen_name, p.legal_name), 'since', g.created_at::date,
            'shown', p.id in (select s.id from safeguarding_contacts() s)) order by p.legal_name), '[]')
          from role_grants g join people p on p.id = g.person_id where g.role = 'safeguarding_contact') as holders`);
    return row ?? null;
  });
