import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { LetterList, LetterState, Locale, MailKind } from "@/db/enums";
import { mayCoordinate } from "../access";
import type { Viewer } from "../viewer";
import type { LetterText } from "./rules";

export type LetterLine = {
  id: string;
  list: LetterList;
  state: LetterState;
  cohort: string;
  subject: string;
  readers: number;
  createdAt: string;
  settledAt: string | null;
};
/** A notice for a woman without an address, to be handed over as it stands. */
export type Note = {
  id: string;
  personId: string | null;
  name: string;
  subject: string;
  text: string;
  at: string;
};
export type Failing = {
  id: string;
  kind: MailKind;
  personId: string | null;
  name: string | null;
  to: string;
  subject: string;
  error: string;
  since: string;
  /** When it is tried again; null when it no longer is. */
  next: string | null;
  attempts: number;
};

/** Her outbox: letters she writes, notes to hand over, and mail that does not get through. */
export async function mailDesk(viewer: Viewer) {
  if (!mayCoordinate(viewer)) return null;
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ letters: LetterLine[]; notes: Note[]; failing: Failing[] }>(sql`
      select coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'list', l.list, 'state', l.state, 'cohort', c.name,
          'subject', (select t.subject from letter_texts t where t.letter_id = l.id order by t.locale <> ${viewer.locale}, t.locale limit 1),
          'readers', (select count(*) from letter_readers r where r.letter_id = l.id),
          'createdAt', l.created_at, 'settledAt', l.settled_at) order by l.state <> 'draft', l.created_at desc)
        from letters l join cohorts c on c.id = l.cohort_id where l.state <> 'discarded'), '[]') as letters,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'personId', m.person_id,
          'name', coalesce(p.chosen_name, p.legal_name), 'subject', m.subject, 'text', m.text, 'at', m.created_at) order by m.created_at)
        from mails m join people p on p.id = m.person_id
        where m.state = 'by_hand' and (m.expires_at is null or m.expires_at > now())), '[]') as notes,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'personId', m.person_id,
          'name', coalesce(p.chosen_name, p.legal_name), 'to', m.to_address, 'subject', m.subject, 'error', m.last_error,
          'since', coalesce(m.failing_since, m.created_at), 'next', case when m.state = 'queued' then m.next_attempt_at end,
          'attempts', m.attempts) order by m.failing_since)
        from mails m left join people p on p.id = m.person_id
        where m.last_error is not null and m.state in ('queued', 'failed')), '[]') as failing`);
    return row ?? { letters: [], notes: [], failing: [] };
  });
}

export type LetterReader = {
  personId: string;
  name: string;
  email: string | null;
  locale: Locale;
};
export type LetterPage = {
  id: string;
  version: number;
  state: LetterState;
  list: LetterList;
  cohortId: string;
  cohort: string;
  settledAt: string | null;
  texts: LetterText[];
  readers: LetterReader[];
};

/** One letter of hers with its texts and readers; null when it is not hers. */
export const letterPage = (viewer: Viewer, letterId: string) =>
  asViewer(viewer, async (tx): Promise<LetterPage | null> => {
    const [row] = await tx.execute<LetterPage>(sql`
      select l.id, l.version, l.state, l.list, l.cohort_id as "cohortId", c.name as cohort, l.settled_at::text as "settledAt",
        coalesce((select jsonb_agg(jsonb_build_object('locale', t.locale, 'subject', t.subject, 'body', t.body) order by t.locale)
          from letter_texts t where t.letter_id = l.id), '[]') as texts,
        coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'name', coalesce(p.chosen_name, p.legal_name),
            'email', p.email, 'locale', p.locale) order by lower(coalesce(p.chosen_name, p.legal_name)), p.id)
          from letter_readers r join people p on p.id = r.person_id where r.letter_id = l.id), '[]') as readers
      from letters l join cohorts c on c.id = l.cohort_id where l.id = ${letterId}`);
    return row ?? null;
  });
