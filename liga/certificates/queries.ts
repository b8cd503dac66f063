import { sql } from "drizzle-orm";
import { asViewer, database } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { BatchItemState, CertificateEnd, Locale } from "@/db/enums";
import type { CertificateText } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { wholeCohort } from "../cohorts/queries";
import type { Progress } from "../training/progress";
import type { Viewer } from "../viewer";

type Issued = {
  id: string;
  code: string;
  /** The name on it, and as she is shown on certificates now (null: with no name). */
  name: string;
  nameNow: string | null;
  localeChanged: boolean;
  issuedAt: string;
};
type Ended = { id: string; code: string; endedAt: string; endedAs: CertificateEnd; reason: string | null };
export type LeaderCertificate = {
  enrolmentId: string;
  personId: string;
  name: string | null;
  complete: boolean;
  progress: Progress;
  certificate: Issued | null;
  ended: Ended[];
};
export type Batch = {
  id: string;
  createdAt: string;
  finishedAt: string | null;
  counts: Partial<Record<BatchItemState, number>>;
};

/** A cohort's leaders with their certificates, and its latest batch; null for whoever does not coordinate it. */
export async function cohortCertificates(viewer: Viewer, cohortId: string, now = new Date()) {
  if (!mayCoordinateCohort(viewer, cohortId)) return null;
  const whole = await wholeCohort(viewer, cohortId, now);
  if (!whole) return null;
  const { rows, batch } = await asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{
      rows: { enrolmentId: string; certificate: Issued | null; ended: Ended[] }[];
      batch: Batch | null;
    }>(sql`
      select coalesce((select jsonb_agg(jsonb_build_object('enrolmentId', e.id,
          'certificate', (select jsonb_build_object('id', c.id, 'code', c.code, 'name', c.says ->> 'name',
              'nameNow', shown_name(p, 'certificate'), 'localeChanged', c.locale <> p.locale, 'issuedAt', c.issued_at)
            from certificates c where c.enrolment_id = e.id and c.ended_at is null),
          'ended', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'endedAt', c.ended_at,
              'endedAs', c.ended_as, 'reason', c.reason) order by c.ended_at desc)
            from certificates c where c.enrolment_id = e.id and c.ended_at is not null), '[]')))
        from enrolments e join people p on p.id = e.person_id where e.cohort_id = ${cohortId}), '[]') as rows,
        (select jsonb_build_object('id', b.id, 'createdAt', b.created_at, 'finishedAt', b.finished_at, 'counts',
            (select jsonb_object_agg(i.state, i.n) from (select state, count(*)::int as n
              from certificate_batch_items where batch_id = b.id group by state) i))
          from certificate_batches b where b.cohort_id = ${cohortId} order by b.created_at desc limit 1) as batch`);
    return row ?? { rows: [], batch: null };
  });
  const leaders = whole.leaders.flatMap((leader): LeaderCertificate[] => {
    const { certificate = null, ended = [] } =
      rows.find((row) => row.enrolmentId === leader.enrolmentId) ?? {};
    const takesPart = leader.status !== "invited" && leader.status !== "withdrawn";
    if (!takesPart && !certificate && ended.length === 0) return [];
    const { enrolmentId, personId, name, progress } = leader;
    return [
      {
        enrolmentId,
        personId,
        name,
        progress,
        complete: takesPart && whole.cohort.curriculum !== null && progress.complete,
        certificate,
        ended,
      },
    ];
  });
  return { cohort: { id: whole.cohort.id, name: whole.cohort.name }, leaders, batch };
}

export type OwnCertificate = {
  id: string;
  code: string;
  cohort: string;
  name: string;
  current: boolean;
  issuedAt: string;
};

/** Her own certificates in force, newest first; `current` while they carry the name she chose. One statement. */
export async function ownCertificates(tx: Tx, viewer: Viewer): Promise<OwnCertificate[]> {
  return [
    ...(await tx.execute<OwnCertificate>(sql`
      select c.id, c.code, c.says ->> 'cohort' as cohort, c.says ->> 'name' as name,
        c.says ->> 'name' is not distinct from shown_name(p, 'certificate') as current, c.issued_at::text as "issuedAt"
      from certificates c join people p on p.id = c.person_id
      where c.person_id = ${viewer.id} and c.ended_at is null order by c.issued_at desc, c.id`)),
  ];
}

export type PublicCertificate = { locale: Locale; issuedAt: Date } & (
  | { says: CertificateText; ended: null }
  | { says: null; ended: { at: Date; as: CertificateEnd } }
);

/** What anybody with the code may know: what it says while it is in force, else that it is not and since when. */
export async function certificateByCode(code: string): Promise<PublicCertificate | null> {
  const [row] = await database().execute<{
    says: CertificateText | null;
    locale: Locale;
    issued_at: string;
    ended_at: string | null;
    ended_as: CertificateEnd | null;
  }>(sql`select * from certificate_by_code(${code})`);
  if (!row) return null;
  const base = { locale: row.locale, issuedAt: new Date(row.issued_at) };
  if (row.says) return { ...base, says: row.says, ended: null };
  return { ...base, says: null, ended: { at: new Date(row.ended_at ?? 0), as: row.ended_as ?? "revoked" } };
}
