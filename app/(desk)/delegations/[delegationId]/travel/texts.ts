import { useLocale, useTranslations } from "next-intl";
import type { StatusKind } from "@/components/ui/status";
import { dayText } from "@/lib/dates";
import { countryName } from "@/lib/names";
import type { NeedReason } from "@/liga/travel/need";
import type { Readiness } from "@/liga/travel/readiness";

export const levelKinds: Record<Readiness["level"], StatusKind> = {
  green: "done",
  amber: "attention",
  red: "stopped",
  unknown: "neutral",
  over: "neutral",
};

/** Sentences for what the rules conclude. */
export function useTravelTexts() {
  const t = useTranslations("travel");
  const locale = useLocale();
  const day = (value: string | null) => (value ? dayText(value, locale) : "none");
  return {
    day,
    left: (days: number) => (days >= 0 ? t("steps.left", { days }) : t("steps.ago", { days: -days })),
    paper: ({ paper, on }: { paper: Readiness["papers"][number]["paper"]; on: string | null }) =>
      t(`paper.${paper}`, { day: day(on) }),
    need: (reason: NeedReason) => {
      const values: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(reason))
        values[name] = typeof value === "number" ? value : (value ?? "none");
      for (const name of ["from", "until"] as const)
        if (name in reason) values[name] = day((reason as Record<string, string | null>)[name] ?? null);
      if ("country" in reason) values.country = countryName(reason.country, locale);
      return t(`need.reason.${reason.code}`, values as never);
    },
    why: ({ reason }: Readiness) => {
      if (!reason) return t("board.nothing");
      if ("paper" in reason) return t(`paper.${reason.paper}`, { day: day(reason.on) });
      return `${t(`steps.step.${reason.step}`)}: ${t(`steps.reason.${reason.plan.reason}`)}`;
    },
  };
}
