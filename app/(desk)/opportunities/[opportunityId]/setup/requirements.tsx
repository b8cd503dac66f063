import { useLocale, useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { forumSessionTypes, requirementKinds } from "@/db/enums";
import { dateText } from "@/lib/dates";
import type { requirementChoices } from "@/liga/opportunities/eligibility/queries";
import type { Call } from "@/liga/opportunities/queries";
import type { CallSetup } from "@/liga/opportunities/review-queries";
import { addRequirement, removeRequirement } from "../../actions";

type Choices = Awaited<ReturnType<typeof requirementChoices>>;
type Props = { call: Call; setup: CallSetup; choices: Choices; herZone: string };

/** What the forum or this call asks of whoever goes. */
export function Requirements({ call, setup, choices, herZone }: Props) {
  const t = useTranslations("calls.setup");
  return (
    <Section title={t("requirements")} lead={t("requirementsLead")}>
      {setup.requirements.length === 0 && <p>{t("requirementsNone")}</p>}
      {setup.requirements.map(({ id, kind, title, ofEdition }) => (
        <ActionForm key={id} action={removeRequirement} className="form-inline">
          <input type="hidden" name="opportunity" value={call.id} />
          <input type="hidden" name="requirement" value={id} />
          <p>{[title, t(`kinds.${kind}`), ofEdition && t("ofEditionMark")].filter(Boolean).join(" · ")}</p>
          <SubmitButton variant="quiet" size="small" aria-label={t("removeOf", { what: title })}>
            {t("remove")}
          </SubmitButton>
        </ActionForm>
      ))}
      <ActionForm action={addRequirement} key={setup.requirements.length} aria-label={t("requirements")}>
        <input type="hidden" name="opportunity" value={call.id} />
        <Fields choices={choices} herZone={herZone} />
        <SubmitButton variant="secondary">{t("add")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

function Fields({ choices, herZone }: { choices: Choices; herZone: string }) {
  const t = useTranslations("calls.setup");
  const words = useTranslations("words");
  const locale = useLocale();
  const none = { value: "", label: "–" };
  return (
    <>
      <SelectField
        name="kind"
        label={t("kind")}
        options={requirementKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField name="title" label={t("title")} dir="auto" required />
      <SelectField
        name="module"
        label={t("module")}
        note={words("optional")}
        options={[none, ...choices.modules.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      <SelectField
        name="curriculum"
        label={t("curriculum")}
        note={words("optional")}
        options={[none, ...choices.curricula.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        name="session"
        label={t("session")}
        note={words("optional")}
        options={[
          none,
          ...choices.sessions.map(({ id, title, startsAt }) => ({
            value: id,
            label: `${dateText(new Date(startsAt), { locale, zone: herZone })} · ${title}`,
          })),
        ]}
      />
      <SelectField
        name="sessionType"
        label={t("sessionType")}
        hint={t("sessionTypeHint")}
        note={words("optional")}
        options={[
          none,
          ...forumSessionTypes.map((value) => ({ value, label: words(`forumSessionType.${value}`) })),
        ]}
      />
      <CheckboxField name="ofEdition" label={t("ofEdition")} />
    </>
  );
}
