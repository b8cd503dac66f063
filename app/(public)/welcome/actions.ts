"use server";

import { redirect } from "next/navigation";
import { openAction } from "@/auth/action";
import { signInAs } from "@/auth/sign-in";
import { deskOf } from "@/liga/desk";
import { notFound } from "@/liga/errors";
import { acceptInvitations, joinLiga } from "@/liga/people/accept-invitation";
import { UseCode, Welcome } from "@/liga/people/input";
import { Nothing } from "@/liga/people/profile-input";
import { redeemCode } from "@/liga/people/redeem-code";

export const begin = openAction(UseCode, async (_viewer, { code }) => signInAs(await redeemCode(code)), {
  after: () => redirect("/welcome"),
});

// Who has not joined yet is kept out of every `action()`; these two are her way in.
export const join = openAction(
  Welcome,
  async (viewer, input) => {
    if (!viewer) throw notFound();
    await joinLiga(viewer, input);
  },
  // The viewer of this request is older than her yes; the first page finds her desk.
  { after: () => redirect("/") },
);

export const accept = openAction(
  Nothing,
  async (viewer) => {
    if (!viewer?.joined) throw notFound();
    await acceptInvitations(viewer);
    return deskOf({ ...viewer, enrolled: true });
  },
  { after: (desk) => redirect(desk) },
);
