import { useLocale, useTranslations } from "next-intl";
import { toGoText } from "@/app/(desk)/training/to-go";
import { ProgressPath } from "@/components/ui/progress-path";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { OwnTraining } from "@/liga/training/queries";
import { titleIn } from "@/liga/training/title";

/** How far she is, module by module, and in one sentence what her certificate still asks for. */
export function ProgressSection({ training, named }: { training: OwnTraining; named: boolean }) {
  const t = useTranslations("participant.progress");
  const words = useTranslations("training");
  const locale = useLocale();
  const { modules, progress, upcoming, cohortName } = training;
  const title = named ? t("titleIn", { cohort: cohortName }) : t("title");
  if (modules.length === 0)
    return (
      <Section title={title}>
        <p>{t("none")}</p>
      </Section>
    );
  const done = new Set(progress.done);
  const next = upcoming.find(({ moduleId }) => !done.has(moduleId))?.moduleId;
  return (
    <Section title={title} actions={<TextLink href="/training">{t("see")}</TextLink>}>
      <ProgressPath
        label={t("label")}
        steps={modules.map(({ id, title: of }) => {
          const state = done.has(id) ? "done" : id === next ? "current" : "todo";
          return { state, label: t(`step.${state}`, { module: titleIn(of, locale) }) };
        })}
        text={t("count", { done: progress.requiredDone, total: progress.requiredTotal })}
      />
      <p>{t("certificate", { sentence: toGoText(words, progress, locale) })}</p>
    </Section>
  );
}
