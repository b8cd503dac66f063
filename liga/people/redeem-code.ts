import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { hashSecret, readCode } from "@/lib/secrets";
import { badField } from "../errors";

/** Uses a one-time code up. @returns whose it was; refuses an unknown, used, revoked or old one alike. */
export async function redeemCode(typed: string): Promise<string> {
  const [row] = await database().execute<{ person: string | null }>(
    sql`select auth_redeem_invitation(${hashSecret(readCode(typed))}) as person`,
  );
  if (!row?.person) throw badField("code", "code_not_good");
  return row.person;
}
