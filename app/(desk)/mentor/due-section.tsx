import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import { dateText } from "@/lib/dates";
import type { Due } from "@/liga/mentoring/due";

type Props = { due: (Due & { late: boolean })[]; zone: string };

/** What waits for her, late first; each leads to the pair it belongs to. */
export function DueSection({ due, zone }: Props) {
  const t = useTranslations("mentor.due");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <Section title={t("title")} lead={due.length > 0 ? t("lead") : t("none")}>
      {due.length > 0 && (
        <ul className="grid gap-2">
          {due.map(({ id, kind, pairId, name, what, at, late }) => {
            // What comes due with a day is due until that day ends.
            const moment = at && new Date(Date.parse(at) - (kind === "step" || kind === "goal" ? 1 : 0));
            const when =
              moment && dateText(moment, { locale, zone: kind === "step" || kind === "goal" ? "UTC" : zone });
            return (
              <li key={`${kind} ${id}`} className="actions">
                <TextLink href={`/mentoring/${pairId}`}>
                  {t(kind, { name: name ?? words("unnamed"), what: what ?? "" })}
                </TextLink>
                {when &&
                  (late ? (
                    <Status kind="attention">{t("late", { when })}</Status>
                  ) : (
                    <span className="text-muted">{t("by", { when })}</span>
                  ))}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
