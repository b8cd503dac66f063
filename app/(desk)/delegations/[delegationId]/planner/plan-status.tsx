import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import type { PlanHead } from "@/liga/delegations/planner/queries";

/** Where a plan stands, and how sure it is that none is better. */
export function PlanStatus({ plan, stale }: { plan: PlanHead; stale: boolean }) {
  const t = useTranslations("planner");
  if (plan.state !== "solved")
    return (
      <Status kind={plan.state === "infeasible" || plan.state === "failed" ? "stopped" : "neutral"}>
        {t(`state.${plan.state}`)}
      </Status>
    );
  return (
    <>
      <Status kind={plan.optimal ? "done" : "attention"}>
        {plan.optimal ? t("proven") : plan.gap === null ? t("unsure") : t("gap", { gap: plan.gap })}
      </Status>
      {plan.appliedAt && <Status kind="neutral">{t("applied")}</Status>}
      {stale && <Status kind="attention">{t("stale")}</Status>}
    </>
  );
}
