import { env } from "@/lib/env";

/** Two weeks: phones are shared, so a session does not live for ever. */
export const sessionSeconds = 14 * 24 * 60 * 60;
/** A sign-in link works once, for twenty minutes. */
export const linkSeconds = 20 * 60;

const secure = () => new URL(env().APP_URL).protocol === "https:";

/** next-auth's own cookie, also set by the doors that sign in without a link. */
export const sessionCookie = () => (secure() ? "__Secure-authjs.session-token" : "authjs.session-token");
export const sessionCookieOptions = (expires: Date) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure(), expires }) as const;
