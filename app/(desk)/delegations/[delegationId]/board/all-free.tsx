import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { BoardSession } from "@/liga/delegations/board-queries";
import type { DayPlan } from "./day-plan";

/** One press for everybody who is free then: a plenary takes the whole delegation. */
export function AllFree({ day, session }: { day: DayPlan; session: BoardSession }) {
  const t = useTranslations("delegations.board");
  const { free, left } = day.coverage(session);
  if (free.length < 2 || (left !== null && left < free.length)) return null;
  const label = t("allFree", { count: free.length });
  return (
    <Button
      type="submit"
      name="move[]"
      value={free.map(({ id }) => `assign:${id}:${session.id}`).join(" ")}
      variant="secondary"
      size="small"
      aria-label={t("cell", { name: label, title: session.title, hours: day.hours(session) })}
    >
      {label}
    </Button>
  );
}
