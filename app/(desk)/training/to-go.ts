import type { getTranslations } from "next-intl/server";
import type { Progress } from "@/liga/training/rules";

type Training = Awaited<ReturnType<typeof getTranslations<"training">>>;

/** What is missing for the certificate in one sentence: "1 required module and 2 sessions to go". */
export function toGoText(t: Training, { missing, complete }: Pick<Progress, "missing" | "complete">) {
  const blanks = { modules: missing.modules.length, sessions: missing.sessions };
  if (complete) return t("toGo.nothing");
  if (blanks.modules === 0) return t("toGo.sessions", blanks);
  return blanks.sessions === 0 ? t("toGo.modules", blanks) : t("toGo.both", blanks);
}
