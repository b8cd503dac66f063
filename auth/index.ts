import NextAuth from "next-auth";
import { randomSecret } from "@/lib/secrets";
import { sendSignInLink } from "@/liga/people/sign-in-mail";
import { adapter } from "./adapter";
import { linkSeconds, sessionCookie, sessionSeconds } from "./cookie";

/** next-auth with database sessions and one way in by itself: a link sent to a known address. */
export const { handlers, signIn, signOut } = NextAuth(() => ({
  adapter,
  trustHost: true,
  session: { strategy: "database", maxAge: sessionSeconds },
  cookies: { sessionToken: { name: sessionCookie() } },
  pages: { signIn: "/sign-in", verifyRequest: "/sign-in/sent", error: "/sign-in/again" },
  providers: [
    {
      id: "link",
      type: "email",
      name: "Link",
      maxAge: linkSeconds,
      // The token is 256 random bits: its plain hash is kept, which `sendSignInLink` saves with the mail.
      secret: "",
      generateVerificationToken: randomSecret,
      sendVerificationRequest: ({ identifier, token, expires }) =>
        sendSignInLink({ address: identifier, token, expires }),
    },
  ],
  logger: { error: (error) => console.error(error.name, error.message), warn: () => {} },
}));
