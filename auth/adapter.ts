import { sql } from "drizzle-orm";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { database } from "@/db/client";
import { hashSecret } from "@/lib/secrets";

type PersonRow = { id: string; email: string | null; name: string; locale: string };

const asUser = (row: PersonRow | undefined): AdapterUser | null =>
  row ? { id: row.id, email: row.email ?? "", name: row.name, emailVerified: null } : null;

/**
 * next-auth's view of people and sessions, through the database's narrow `auth_…()` functions.
 * Nobody can register: `createUser` refuses, and only a hash of any token is stored.
 */
export const adapter: Adapter = {
  async createUser() {
    throw new Error("People are invited, never registered.");
  },
  async getUser(id) {
    const [row] = await database().execute<PersonRow>(sql`select * from auth_person_by_id(${id})`);
    return asUser(row);
  },
  async getUserByEmail(email) {
    const [row] = await database().execute<PersonRow>(
      sql`select * from auth_person_by_email(${email}::citext)`,
    );
    return asUser(row);
  },
  async getUserByAccount() {
    return null;
  },
  async updateUser(user) {
    // next-auth notes the moment an address was verified; here an invitation says so.
    return user as AdapterUser;
  },
  async linkAccount() {
    return undefined;
  },
  async createSession(session) {
    await openSession(session.sessionToken, session.userId, session.expires);
    return session;
  },
  async getSessionAndUser(sessionToken) {
    const [row] = await database().execute<PersonRow & { expires: string }>(
      sql`select id, email, name, locale, expires from auth_viewer(${hashSecret(sessionToken)})`,
    );
    const user = asUser(row);
    if (!row || !user) return null;
    return { user, session: { sessionToken, userId: row.id, expires: new Date(row.expires) } };
  },
  async updateSession(session) {
    if (session.expires)
      await database().execute(
        sql`select auth_extend_session(${hashSecret(session.sessionToken)}, ${session.expires.toISOString()})`,
      );
    return null;
  },
  async deleteSession(sessionToken) {
    await database().execute(sql`select auth_close_session(${hashSecret(sessionToken)})`);
  },
  async createVerificationToken(link) {
    // Saved together with its mail by `sendSignInLink`, or not at all when there were too many.
    return link;
  },
  async useVerificationToken({ identifier, token }) {
    const [row] = await database().execute<{ expires: string | null }>(
      sql`select auth_use_link(${identifier}::citext, ${token}) as expires`,
    );
    return row?.expires ? { identifier, token, expires: new Date(row.expires) } : null;
  },
};

/** Writes a session; whoever holds `token` in her cookie is signed in until then or until revoked. */
export async function openSession(token: string, personId: string, expires: Date) {
  await database().execute(
    sql`select auth_open_session(${hashSecret(token)}, ${personId}, ${expires.toISOString()})`,
  );
}
