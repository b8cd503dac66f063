import "server-only";
import { cookies } from "next/headers";
import { randomSecret } from "@/lib/secrets";
import { openSession } from "./adapter";
import { sessionCookie, sessionCookieOptions, sessionSeconds } from "./cookie";

/** Signs a person in without a link (a one-time code, a demo button): the same session next-auth makes. */
export async function signInAs(personId: string) {
  const token = randomSecret();
  const expires = new Date(Date.now() + sessionSeconds * 1000);
  await openSession(token, personId, expires);
  (await cookies()).set(sessionCookie(), token, sessionCookieOptions(expires));
}
