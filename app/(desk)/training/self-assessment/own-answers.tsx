import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { type AssessmentMoment, assessmentMoments } from "@/db/enums";
import type { OwnAnswers } from "@/liga/journal/queries";
import { changesOf, statements } from "@/liga/journal/statements";
import { keepAnswers } from "../journal/actions";

type Props = { answers: OwnAnswers; named: boolean };
const scale = [1, 2, 3, 4, 5] as const;

/** Her answers of one cohort: what changed, and a form for each of the two moments. */
export function OwnAnswersPart({ answers, named }: Props) {
  const t = useTranslations("journal.self");
  const part = (title: string) => (named ? `${title} · ${answers.cohortName}` : title);
  const { before, after } = answers;
  return (
    <>
      {(before || after) && (
        <Section title={part(t("yours"))} lead={before && !after ? t("onlyBefore") : undefined}>
          <ChangeTable answers={answers} caption={part(t("yours"))} />
        </Section>
      )}
      {assessmentMoments.map((moment) => {
        const given = answers[moment];
        const now = !given && (moment === "before" ? !after : answers.ending);
        const form = <AnswerForm cohortId={answers.cohortId} moment={moment} given={given} />;
        return (
          <Section key={moment} title={part(t(moment))} {...(now ? { tone: "next" as const } : {})}>
            {now ? form : <Disclosure summary={given ? t("change") : t("answer")}>{form}</Disclosure>}
          </Section>
        );
      })}
    </>
  );
}

function ChangeTable({ answers, caption }: { answers: OwnAnswers; caption: string }) {
  const t = useTranslations("journal.self");
  const word = (value: number | null) =>
    value === null ? "" : `${value} · ${t(`scale${value}` as "scale1")}`;
  const change = (value: number | null) => {
    if (value === null) return "";
    if (value === 0) return t("same");
    return value > 0 ? t("more", { count: value }) : t("less", { count: -value });
  };
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { label: t("statement") },
        { label: t("before") },
        { label: t("after") },
        { label: t("difference") },
      ]}
      rows={changesOf(answers.before, answers.after).map((row) => ({
        id: row.name,
        cells: [t(`statements.${row.name}`), word(row.before), word(row.after), change(row.change)],
      }))}
    />
  );
}

type FormProps = { cohortId: string; moment: AssessmentMoment; given: number[] | null };

function AnswerForm({ cohortId, moment, given }: FormProps) {
  const t = useTranslations("journal.self");
  return (
    <ActionForm action={keepAnswers} aria-label={t(moment)}>
      <input type="hidden" name="cohort" value={cohortId} />
      <input type="hidden" name="moment" value={moment} />
      {statements.map((name, i) => (
        <RadioGroup
          key={name}
          name={`answers.${name}`}
          label={t(`statements.${name}`)}
          layout="row"
          options={scale.map((value) => ({
            value: String(value),
            label: `${value} · ${t(`scale${value}`)}`,
          }))}
          {...(given?.[i] ? { defaultValue: String(given[i]) } : {})}
        />
      ))}
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
