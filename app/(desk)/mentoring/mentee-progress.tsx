import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import type { Progress } from "@/liga/training/progress";

/** How far a mentee is: sessions attended and required modules done, no day by day. */
export function MenteeProgress({ progress }: { progress: Progress }) {
  const t = useTranslations("mentoring.progress");
  const { attended, counted, requiredDone, requiredTotal, complete } = progress;
  return (
    <div className="grid gap-1">
      <Bar
        value={requiredDone}
        max={requiredTotal}
        text={t("modules", { done: requiredDone, total: requiredTotal })}
        kind={complete ? "done" : "neutral"}
      />
      <p>{t("sessions", { attended, counted })}</p>
    </div>
  );
}
