"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { signIn, signOut } from "@/auth";
import { openAction } from "@/auth/action";
import { signInAs } from "@/auth/sign-in";
import { demoPerson } from "@/liga/people/demo-people";
import { ChooseDemoPerson, SendLink, UseCode } from "@/liga/people/input";
import { redeemCode } from "@/liga/people/redeem-code";

/** Known and unknown addresses are answered alike. */
export const sendLink = openAction(
  SendLink,
  async (_viewer, { email }) => {
    await signIn("link", { email, redirect: false });
  },
  { after: () => redirect("/sign-in/sent") },
);

export const useCode = openAction(UseCode, async (_viewer, { code }) => signInAs(await redeemCode(code)), {
  after: () => redirect("/"),
});

export const continueAs = openAction(
  ChooseDemoPerson,
  async (_viewer, { person }) => signInAs((await demoPerson(person)).id),
  { after: () => redirect("/") },
);

export async function signOutHere() {
  // Read by `next.config.ts`, on the next page alone.
  (await cookies()).set("liga-out", "1", { path: "/sign-in", httpOnly: true, sameSite: "lax", maxAge: 30 });
  await signOut({ redirectTo: "/sign-in?out=1" });
}
