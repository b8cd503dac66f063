"use server";

import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { openAction } from "@/auth/action";
import type { ActionState } from "@/lib/action-state";
import { FollowConcern, RaiseConcern } from "@/liga/safeguarding/input";
import { contactPage } from "@/liga/safeguarding/queries";
import { followConcern, raiseConcern } from "@/liga/safeguarding/raise";
import { shownConcern } from "./shown";

/** The address a request came from, as the nearest server in front says it; it is counted and not kept. */
async function asking() {
  const chain = (await headers()).get("x-forwarded-for") ?? "";
  return { address: chain.split(",").at(-1)?.trim() ?? "" };
}

export const raise = openAction(
  RaiseConcern,
  async (viewer, input) => raiseConcern(viewer, input, await asking()),
  { show: ({ code }) => ({ code }) },
);

const followed = openAction(
  FollowConcern,
  async (_viewer, input) => ({ code: input.code, concern: await followConcern(input, await asking()) }),
  {
    show: async ({ code, concern }) =>
      shownConcern(code, concern, await contactPage(), await getTranslations(), await getLocale()),
  },
);

/** What was refused is told above the concern she was looking at, which stays in sight. */
export async function follow(state: ActionState, form: FormData): Promise<ActionState> {
  const answer = await followed(state, form);
  if (answer.status !== "error" || form.get("act") === "look" || answer.fields.code) return answer;
  const look = new FormData();
  look.set("act", "look");
  look.set("code", String(form.get("code") ?? ""));
  const shown = await followed(state, look);
  return shown.status === "ok" ? { ...answer, data: shown.data } : answer;
}
