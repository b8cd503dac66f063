"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { action } from "@/auth/action";
import type { ActionState } from "@/lib/action-state";
import { typedValues } from "@/lib/form-data";
import { confirmMarks } from "@/liga/training/confirm-marks";
import { ConfirmMarks, ProposeMarks } from "@/liga/training/input";
import { proposeMarks } from "@/liga/training/propose-marks";
import { inWords } from "./in-words";

const read = action(ProposeMarks, async (viewer, input) => inWords(await proposeMarks(viewer, input)), {
  show: (proposed) => proposed,
});
const save = action(ConfirmMarks, confirmMarks, { show: (written) => written });

/** The same form twice: first the file, whose people come back with a proposal each, then what was confirmed. */
export async function bringExport(state: ActionState, form: FormData): Promise<ActionState> {
  if (form.get("step") !== "save") return read(state, form);
  const answer = await save(state, form);
  if (answer.status !== "ok") return answer;
  const { saved, conflicts } = answer.data as Awaited<ReturnType<typeof confirmMarks>>;
  if (conflicts.length === 0) redirect(`/training/${form.get("sessionId")}/attendance`);
  const t = await getTranslations("training.register");
  return {
    status: "error",
    code: "conflict",
    message: t("conflicts", { saved, count: conflicts.length }),
    fields: {},
    values: typedValues(form),
  };
}
