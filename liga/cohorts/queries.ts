import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { Viewer } from "../viewer";

export type UnansweredInvitation = {
  enrolmentId: string;
  personId: string;
  name: string | null;
  cohortId: string;
  cohortName: string;
  /** The latest invitation handed out, else the day she was enrolled. */
  invitedAt: Date;
  /** When that invitation stops working; null when she never had one or it was revoked. */
  expiresAt: Date | null;
  /** Without an address the invitation goes by another channel. */
  hasEmail: boolean;
};

type Row = Omit<UnansweredInvitation, "invitedAt" | "expiresAt"> & {
  dates: { invitedAt: string; expiresAt: string | null };
};

/** Leaders of the cohorts she coordinates who have not answered yet, longest waiting first. One statement. */
export async function unansweredInvitations(tx: Tx, viewer: Viewer): Promise<UnansweredInvitation[]> {
  if (!viewer.grants.some(({ role }) => role === "coordinator" || role === "administrator")) return [];
  const rows = await tx.execute<Row>(sql`
    select e.id as "enrolmentId", p.id as "personId", coalesce(p.chosen_name, p.legal_name) as name,
      c.id as "cohortId", c.name as "cohortName", p.email is not null as "hasEmail",
      jsonb_build_object('invitedAt', coalesce(i.created_at, e.created_at), 'expiresAt', i.expires_at) as dates
    from enrolments e join cohorts c on c.id = e.cohort_id join people p on p.id = e.person_id
    left join lateral (
      select created_at, expires_at from invitations
      where person_id = e.person_id and cohort_id = e.cohort_id and revoked_at is null
      order by created_at desc limit 1) i on true
    where e.status = 'invited' and e.cohort_id in (select coordinated_cohorts())
    order by coalesce(i.created_at, e.created_at), e.id`);
  return rows.map(({ dates, ...row }) => ({
    ...row,
    invitedAt: new Date(dates.invitedAt),
    expiresAt: dates.expiresAt === null ? null : new Date(dates.expiresAt),
  }));
}
