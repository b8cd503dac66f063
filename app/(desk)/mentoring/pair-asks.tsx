import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import type { PairAsks } from "@/liga/mentoring/pulse/pair-queries";

type Props = { asks: PairAsks | undefined; side: "mentor" | "mentee" };

/** What of a pair waits for her: a word that was asked for, a meeting she has not spoken of. Nothing where nothing does. */
export function PairAsksList({ asks, side: role }: Props) {
  const t = useTranslations("pulse.section");
  if (!asks || asks.openWords + asks.meetingsToSay === 0) return null;
  const { pairId, openWords, lateWords, meetingsToSay } = asks;
  return (
    <ul className="grid gap-1">
      {openWords > 0 && (
        <li className="actions">
          <TextLink href={`/mentoring/${pairId}/words`}>
            {t("wordsOpen", { role, count: openWords })}
          </TextLink>
          {lateWords > 0 && <Status kind="attention">{t("wordsLate", { role })}</Status>}
        </li>
      )}
      {meetingsToSay > 0 && (
        <li>
          <TextLink href={`/mentoring/${pairId}/how-it-goes`}>
            {t("goingAsks", { count: meetingsToSay })}
          </TextLink>
        </li>
      )}
    </ul>
  );
}
