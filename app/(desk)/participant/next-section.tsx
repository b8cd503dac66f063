import { useLocale, useTranslations } from "next-intl";
import { SessionWhen } from "@/app/(desk)/training/session-when";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { languageName, listText } from "@/lib/names";
import type { OwnTraining } from "@/liga/training/queries";
import { titleIn } from "@/liga/training/title";

type Props = { training: OwnTraining[]; zone: string; now: Date };

/** Her next session: when in her own time, what, in which language, and the way in. */
export function NextSection({ training, zone, now }: Props) {
  const t = useTranslations("participant.next");
  const locale = useLocale();
  const [next] = training
    .flatMap(({ upcoming }) => upcoming.slice(0, 1))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  if (!next)
    return (
      <Section title={t("title")} tone="next">
        <EmptyState title={t("empty")} action={<LinkButton href="/training">{t("all")}</LinkButton>}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      </Section>
    );
  const languages = [next.language, ...next.interpretation].map((code) => languageName(code, locale));
  return (
    <Section
      title={<TextLink href={`/training/${next.id}`}>{titleIn(next.title, locale)}</TextLink>}
      tone="next"
    >
      <SessionWhen session={next} zone={zone} now={now} size="large" />
      <p>
        {t("facts", {
          minutes: next.durationMinutes,
          language: languages[0] ?? "",
          interpretation: listText(languages.slice(1), locale),
          count: languages.length - 1,
        })}
        {next.place && ` ${next.place}`}
      </p>
      <div className="actions">
        {next.onlineUrl && (
          <LinkButton href={next.onlineUrl} variant="primary">
            {t("join")}
          </LinkButton>
        )}
        <LinkButton href={`/training/${next.id}`} variant={next.onlineUrl ? "secondary" : "primary"}>
          {t("open")}
        </LinkButton>
      </div>
    </Section>
  );
}
