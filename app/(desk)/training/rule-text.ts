import type { getTranslations } from "next-intl/server";
import type { AskedModule, Rule } from "@/liga/training/progress";
import { titleIn } from "@/liga/training/title";

type Words = Awaited<ReturnType<typeof getTranslations<"attendance.completion">>>;

/** One rule of a curriculum as a sentence: "12 hours of sessions". */
export function ruleText(
  t: Words,
  { kind, moduleId, least }: Rule,
  modules: readonly AskedModule[],
  locale: string,
): string {
  const title = modules.find(({ id }) => id === moduleId)?.title;
  const module = title ? titleIn(title, locale) : "";
  switch (kind) {
    case "required_modules":
      return t("kind.required_modules");
    case "assignments":
      return module ? t("kind.assignmentsIn", { least, module }) : t("kind.assignments", { least });
    case "module_sessions":
      return t("kind.module_sessions", { least, module });
    case "session_share":
    case "hours":
      return t(`kind.${kind}`, { least });
  }
}
