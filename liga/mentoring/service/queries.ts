import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { CertificateEnd, Locale } from "@/db/enums";
import type { ServiceText } from "@/db/schema";

/** What a mentor gave in one cohort. Days are `YYYY-MM-DD`; the last is that of the last meeting held, if there was one. */
export type Service = {
  personId: string;
  cohortId: string;
  mentees: number;
  running: number;
  meetings: number;
  minutes: number;
  startsOn: string;
  endsOn: string | null;
};

const figures = sql`s.cohort_id as "cohortId", s.mentees, s.running, s.meetings, s.minutes, s.starts_on::text as "startsOn", s.ends_on::text as "endsOn"`;

/** Of the mentors of cohorts she coordinates, or of one of them; nothing for anybody else. */
export async function coordinatedService(tx: Tx, cohortId?: string): Promise<Service[]> {
  return [
    ...(await tx.execute<Service>(sql`select s.person_id as "personId", ${figures} from coordinated_service() s
      where ${cohortId ? sql`s.cohort_id = ${cohortId}` : sql`true`}`)),
  ];
}

/** Her own, with the certificate in force; read by `mentorSums()`. */
export type OwnService = Omit<Service, "personId"> & { cohort: string | null; code: string | null };

export type PublicService = { locale: Locale } & (
  | { says: ServiceText; ended: null }
  | { says: null; ended: { at: Date; as: CertificateEnd } }
);

/** What anybody with the code may know: what it says while it is in force, else that it is not and since when. */
export async function serviceByCode(code: string): Promise<PublicService | null> {
  const [row] = await database().execute<{
    says: ServiceText | null;
    locale: Locale;
    ended_at: string | null;
    ended_as: CertificateEnd | null;
  }>(sql`select * from service_by_code(${code})`);
  if (!row) return null;
  if (row.says) return { locale: row.locale, says: row.says, ended: null };
  return {
    locale: row.locale,
    says: null,
    ended: { at: new Date(row.ended_at ?? 0), as: row.ended_as ?? "revoked" },
  };
}
