import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { dateText } from "@/lib/dates";
import type { MatchedCohort, MentorGap, OwnWaiting } from "@/liga/mentoring/matching/own";

/** For a coordinator: the cohorts whose leaders and mentors she brings together. */
export function MatchingDesks({ cohorts }: { cohorts: MatchedCohort[] }) {
  const t = useTranslations("matching.links");
  if (cohorts.length === 0) return null;
  return (
    <Section title={t("desks")} lead={t("desksText")}>
      <CardList columns>
        {cohorts.map(({ id, name, waiting }) => (
          <Card
            key={id}
            title={name}
            href={`/mentoring/matching/${id}`}
            status={<Status kind={waiting > 0 ? "attention" : "done"}>{t("waits", { waiting })}</Status>}
          />
        ))}
      </CardList>
    </Section>
  );
}

/** For a leader: where she says what she would like, and her place where she waits. */
export function WishesLink({ waiting, zone }: { waiting: OwnWaiting[]; zone: string }) {
  const t = useTranslations("matching.links");
  const locale = useLocale();
  return (
    <>
      {waiting.length > 0 && (
        <Notice title={t("listTitle")}>
          {waiting.map(({ cohort, since, place }) => (
            <p key={cohort}>
              {t("list", { cohort, place, date: dateText(new Date(since), { locale, zone }) })}
            </p>
          ))}
        </Notice>
      )}
      <Section title={t("wishes")} lead={t("wishesText")}>
        <div className="actions">
          <LinkButton href="/mentoring/wishes">{t("wishesOpen")}</LinkButton>
        </div>
      </Section>
    </>
  );
}

/** For a mentor: what keeps her from being proposed to somebody. */
export function MentorGaps({ gaps }: { gaps: MentorGap[] }) {
  const t = useTranslations("matching.links");
  if (gaps.length === 0) return null;
  return (
    <Notice
      tone="attention"
      title={t("gapsTitle")}
      actions={
        gaps.some((gap) => gap !== "not_vetted") ? (
          <LinkButton href="/mentor/profile">{t("offer")}</LinkButton>
        ) : undefined
      }
    >
      {gaps.map((gap) => (
        <p key={gap}>{t(`gaps.${gap}`)}</p>
      ))}
    </Notice>
  );
}

/** For a mentor: her profile, and the leaders she may say a word about. */
export function MentorLinks() {
  const t = useTranslations("matching.links");
  return (
    <>
      <LinkButton href="/mentor/profile">{t("offer")}</LinkButton>
      <LinkButton href="/mentoring/wishes" variant="quiet">
        {t("leaders")}
      </LinkButton>
    </>
  );
}
