import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Mark, type StatusKind } from "@/components/ui/mark";
import { TextLink } from "@/components/ui/text-link";
import { inDaysText } from "@/lib/dates";
import type { Need } from "@/liga/desks/needs";

const urgency: Record<Need["kind"], StatusKind> = {
  blocked: "stopped",
  unfilled: "attention",
  mail: "attention",
  slipping: "attention",
  mentorChange: "attention",
  mentorSilent: "attention",
  lowAttendance: "attention",
  invitations: "attention",
  deadline: "attention",
  unansweredSeats: "neutral",
  withoutAlternate: "neutral",
  warned: "neutral",
};

/** The list behind the number. */
function placeOf(need: Need): string {
  if ("delegationId" in need)
    return need.kind === "blocked" || need.kind === "warned"
      ? `/delegations/${need.delegationId}/board`
      : `/delegations/${need.delegationId}`;
  if ("cohortId" in need) return `/cohorts/${need.cohortId}`;
  if (need.kind === "deadline") return `/forums/${need.editionId}`;
  return need.kind === "mail" ? "/mail" : "/mentoring/how-it-goes";
}

/** What needs her today, the most urgent first; each line is the way to it. */
export function NeedsList({ needs }: { needs: Need[] }) {
  const t = useTranslations("coordinator");
  const words = useTranslations("words");
  const locale = useLocale();
  if (needs.length === 0)
    return (
      <EmptyState title={t("needs.none")}>
        <p>{t("needs.noneText")}</p>
      </EmptyState>
    );
  const sentence = (need: Need) => {
    if (need.kind === "deadline") return words(`deadlineKind.${need.deadline}`);
    return t(`needs.${need.kind}`, { count: need.count, days: "days" in need ? need.days : 0 });
  };
  return (
    <ul aria-label={t("title")} className="divide-y divide-line border-line border-y">
      {needs.map((need) => {
        const place = placeOf(need);
        return (
          <li key={[need.kind, place, ...("title" in need ? [need.title, need.days] : [])].join(" ")}>
            <TextLink
              href={place}
              tone="quiet"
              className="flex min-h-11 items-baseline gap-x-3 py-2 hover:bg-wash"
            >
              <Mark kind={urgency[need.kind]} />
              <span className="flex grow flex-wrap justify-between gap-x-4">
                <span className="font-semibold">
                  {sentence(need)}
                  {need.kind === "deadline" && `, ${inDaysText(need.days, locale)}`}
                </span>
                <span className="text-muted">
                  {need.kind === "deadline" && need.title ? `${need.about} · ${need.title}` : need.about}
                </span>
              </span>
            </TextLink>
          </li>
        );
      })}
    </ul>
  );
}
