import type { useTranslations } from "next-intl";
import type { Readiness } from "@/liga/travel/readiness";

/** Why, in a cell: days stand as they are written everywhere. */
export function reasonText(t: ReturnType<typeof useTranslations<"travel">>, { reason }: Readiness) {
  if (!reason) return t("board.nothing");
  if ("paper" in reason) return t(`paper.${reason.paper}`, { day: reason.on ?? "" });
  return `${t(`steps.step.${reason.step}`)}: ${t(`steps.reason.${reason.plan.reason}`)}`;
}
