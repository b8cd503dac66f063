import type { getTranslations } from "next-intl/server";
import type { Progress, RuleResult } from "@/liga/training/progress";
import { titleIn } from "@/liga/training/title";

type Training = Awaited<ReturnType<typeof getTranslations<"training">>>;

/**
 * What is missing for the certificate in one sentence, the same one for her and for her coordinator:
 * "1 required module to go, 2 of 3 assignments, 1 session to catch up".
 */
export function toGoText(
  t: Training,
  { results, catchUp, missing, complete }: Pick<Progress, "results" | "catchUp" | "missing" | "complete">,
  locale: string,
) {
  if (complete) return t("toGo.nothing");
  const said = (result: RuleResult) => {
    const { kind, title, least, have } = result;
    const blanks = { have: Math.floor(have + 1e-9), least };
    const module = title ? titleIn(title, locale) : "";
    switch (kind) {
      case "required_modules":
        return t("toGo.modules", { count: missing.modules.length });
      case "session_share":
        return catchUp > 0
          ? t("toGo.catchUp", { count: catchUp })
          : t("toGo.sessions", { count: missing.sessions });
      case "hours":
        return t("toGo.hours", blanks);
      case "assignments":
        return module ? t("toGo.assignmentsIn", { ...blanks, module }) : t("toGo.assignments", blanks);
      case "module_sessions":
        return t("toGo.sessionsIn", { ...blanks, module });
    }
  };
  const parts = results.filter(({ missing: more }) => more > 0).map(said);
  return new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(parts);
}
