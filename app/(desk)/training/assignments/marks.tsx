import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Status } from "@/components/ui/status";
import { WhenText } from "@/components/ui/when";
import type { SubmissionState } from "@/db/enums";
import { dayOf, daysBetween, inDaysText, instantText, zoneText } from "@/lib/dates";
import { isLate, type Standing } from "@/liga/training/assignments/rules";

const kinds = {
  to_do: "neutral",
  draft: "neutral",
  overdue: "attention",
  waiting: "neutral",
  returned: "attention",
  accepted: "done",
} as const;

/** How one of her assignments stands, in a word. */
export function StandingMark({ standing }: { standing: Standing }) {
  const t = useTranslations("assignments.standing");
  return <Status kind={kinds[standing]}>{t(standing)}</Status>;
}

/** The same as the staff see it: what she only began is nothing to them. */
export function StateMark({ state }: { state: SubmissionState | null }) {
  const t = useTranslations("assignments.staffState");
  const kind = state === "accepted" ? "done" : state === "submitted" ? "attention" : "neutral";
  return <Status kind={kind}>{t(state ?? "none")}</Status>;
}

export function LateMark({ firstSentAt, dueAt }: { firstSentAt: Date | null; dueAt: Date }) {
  const t = useTranslations("assignments");
  return isLate(firstSentAt, dueAt) ? <Badge>{t("late")}</Badge> : null;
}

type DueProps = { dueAt: Date; zone: string; now: Date; size?: "normal" | "large" };

/** When it is due, in her own zone and named. */
export function DueText({ dueAt, zone, now, size }: DueProps) {
  const t = useTranslations();
  const locale = useLocale();
  const time = t("words.yourTime", { time: instantText(dueAt, { locale, zone }), zone: zoneText(zone) });
  return (
    <WhenText
      dateTime={dueAt.toISOString()}
      primary={t("assignments.due", { when: time })}
      relative={inDaysText(daysBetween(dayOf(now, zone), dayOf(dueAt, zone)), locale)}
      {...(size ? { size } : {})}
    />
  );
}
