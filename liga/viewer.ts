import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { Locale, Role } from "@/db/enums";
import { hashSecret } from "@/lib/secrets";

/** Who is asking: loaded once per request, first argument of every read and every verb. */
export type Viewer = {
  id: string;
  name: string;
  email: string | null;
  locale: Locale;
  timeZone: string;
  /** False until she has accepted her invitation and given consent. */
  joined: boolean;
  grants: { role: Role; cohortId: string | null }[];
  /** Takes part in a cohort. */
  enrolled: boolean;
  /** Has a mentor now. */
  mentored: boolean;
  /** Holds a seat in a delegation. */
  delegate: boolean;
};

type Row = Omit<Viewer, "timeZone"> & { time_zone: string };

/** The person behind a session cookie; null when the session is unknown, over or signed out. */
export async function findViewer(db: Database, token: string): Promise<Viewer | null> {
  const [row] = await db.execute<Row>(sql`select * from auth_viewer(${hashSecret(token)})`);
  if (!row) return null;
  const { id, name, email, locale, joined, grants, enrolled, mentored, delegate } = row;
  return { id, name, email, locale, timeZone: row.time_zone, joined, grants, enrolled, mentored, delegate };
}

export const holds = (viewer: Viewer, role: Role) => viewer.grants.some((grant) => grant.role === role);
