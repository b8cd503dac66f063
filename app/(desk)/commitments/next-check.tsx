import { useLocale, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { WhenText } from "@/components/ui/when";
import type { CommitmentState } from "@/db/enums";
import { daysBetween, dayText, inDaysText } from "@/lib/dates";
import { isDue } from "@/liga/commitments/rules";

type Props = { state: CommitmentState; nextCheckOn: string | null; today: string };

/** When somebody looks again; a day that has come asks for it. */
export function NextCheck({ state, nextCheckOn, today }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  if (!nextCheckOn) return t("words.none");
  return (
    <span className="grid justify-items-start">
      <WhenText
        dateTime={nextCheckOn}
        primary={dayText(nextCheckOn, locale)}
        relative={inDaysText(daysBetween(today, nextCheckOn), locale)}
      />
      {isDue({ state, nextCheckOn }, today) && <Status kind="attention">{t("commitments.due")}</Status>}
    </span>
  );
}
