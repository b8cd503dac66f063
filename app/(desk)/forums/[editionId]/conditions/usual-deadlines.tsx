import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { addDays } from "@/lib/clock";
import { dayText } from "@/lib/dates";
import { saidIn } from "@/liga/forums/names";
import type { Edition, UsualDeadline } from "@/liga/forums/queries";
import { layDeadlines } from "../../actions";

/** What the forum usually asks, with the days it would be for this edition; none is laid before she says so. */
export function UsualDeadlines({ edition, usual }: { edition: Edition; usual: UsualDeadline[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const { startsOn } = edition;
  if (usual.length === 0) return null;
  return (
    <Section title={t("forums.usual.title")} lead={t("forums.usual.lead")} id="usual">
      {startsOn ? (
        <ActionForm action={layDeadlines}>
          <input type="hidden" name="edition" value={edition.id} />
          <CheckboxGroup
            name="habits[]"
            label={t("forums.usual.legend")}
            options={usual.map(({ id, kind, title, offsetDays, basis, source, confidence }) => ({
              value: id,
              label: `${dayText(addDays(startsOn, -offsetDays), locale)}: ${saidIn(title, locale)?.text ?? t(`words.deadlineKind.${kind}`)}`,
              hint: `${t("forums.usual.from", { days: offsetDays, basis: t(`forums.basis.${basis}`), source })} (${t(`words.confidence.${confidence}`)})`,
            }))}
          />
          <div className="actions">
            <SubmitButton variant="secondary">{t("forums.usual.add")}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <p>{t("forums.usual.undated")}</p>
      )}
    </Section>
  );
}
