"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { action } from "@/auth/action";
import type { ActionState } from "@/lib/action-state";
import { listText } from "@/lib/names";
import { RemoveRule, SaveCounting, SaveRule } from "@/liga/training/input";
import { removeRule } from "@/liga/training/remove-rule";
import { saveCounting } from "@/liga/training/save-counting";
import { saveRule } from "@/liga/training/save-rule";

export const chooseCounting = action(SaveCounting, saveCounting, { done: "saved" });
export const takeRuleOut = action(RemoveRule, removeRule, { done: "removed" });

const save = action(SaveRule, saveRule, { show: ({ unreachable }) => unreachable });

/** Saved either way; a rule nobody could meet says so, as sessions may still be planned. */
export async function addRule(state: ActionState, form: FormData): Promise<ActionState> {
  const answer = await save(state, form);
  if (answer.status !== "ok") return answer;
  const [t, locale] = await Promise.all([getTranslations("attendance.completion"), getLocale()]);
  const unreachable = answer.data as Awaited<ReturnType<typeof saveRule>>["unreachable"];
  const [first] = unreachable;
  return {
    status: "ok",
    message: first
      ? t("savedUnreachable", {
          cohorts: listText(
            unreachable.map(({ cohort }) => cohort),
            locale,
          ),
          possible: Math.floor(Math.max(...unreachable.map(({ possible }) => possible))),
          least: first.rule.least,
        })
      : t("saved"),
  };
}
