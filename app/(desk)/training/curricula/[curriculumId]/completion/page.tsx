import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ruleText } from "@/app/(desk)/training/rule-text";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { attendanceMarks, storedRuleKinds } from "@/db/enums";
import { mayCoordinate } from "@/liga/access";
import { id } from "@/liga/input";
import { type CompletionPage as Completion, completionPage } from "@/liga/training/read-completion";
import { titleIn } from "@/liga/training/title";
import { addRule, chooseCounting, takeRuleOut } from "./actions";

type Props = { params: Promise<{ curriculumId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("attendance.completion"))("title") };
}

/** What a curriculum asks for its certificate: which marks count, and every rule that must be met. */
export default async function CompletionPage({ params }: Props) {
  const viewer = await requireViewer();
  const { curriculumId } = await params;
  const known = mayCoordinate(viewer) && id.safeParse(curriculumId).success;
  const curriculum = known ? await completionPage(viewer, curriculumId) : null;
  if (!curriculum) notFound();
  const [t, training] = await Promise.all([
    getTranslations("attendance.completion"),
    getTranslations("training"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumb={
          <Breadcrumb
            label={training("path")}
            items={[
              { label: training("title"), href: "/training" },
              { label: training("curricula.title"), href: "/training/curricula" },
              { label: curriculum.name, href: `/training/curricula/${curriculum.id}` },
              { label: t("title") },
            ]}
          />
        }
      />
      {curriculum.published && <Notice>{t("frozen")}</Notice>}
      <Rules curriculum={curriculum} />
      <div className="columns">
        <Counting curriculum={curriculum} />
        {!curriculum.published && <NewRule curriculum={curriculum} />}
      </div>
    </>
  );
}

function Rules({ curriculum }: { curriculum: Completion }) {
  const t = useTranslations("attendance.completion");
  const locale = useLocale();
  const { asks, stored, unreachable, published } = curriculum;
  return (
    <Section title={t("rules")} lead={t("rulesLead")}>
      <ul className="divide-y divide-line *:py-3">
        {asks.rules.map((rule) => {
          const same = (one: { kind: string; moduleId: string | null }) =>
            one.kind === rule.kind && one.moduleId === rule.moduleId;
          const own = stored.find(same);
          const never = unreachable.filter((one) => same(one.rule));
          const text = ruleText(t, rule, asks.modules, locale);
          return (
            <li key={`${rule.kind} ${rule.moduleId}`}>
              <div className="flex flex-wrap items-center justify-between gap-x-4">
                <span>{text}</span>
                {own && !published && (
                  <ActionForm action={takeRuleOut} className="form-inline">
                    <input type="hidden" name="ruleId" value={own.id} />
                    <SubmitButton variant="quiet" size="small" aria-label={t("removeNamed", { rule: text })}>
                      {t("remove")}
                    </SubmitButton>
                  </ActionForm>
                )}
              </div>
              {never.length > 0 && (
                <Notice tone="attention" title={t("unreachable")}>
                  <ul>
                    {never.map(({ cohort, possible, rule: { least } }) => (
                      <li key={cohort}>
                        {t("unreachableIn", { cohort, possible: Math.floor(possible), least })}
                      </li>
                    ))}
                  </ul>
                </Notice>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Counting({ curriculum }: { curriculum: Completion }) {
  const t = useTranslations("attendance.completion");
  const words = useTranslations("words");
  const locale = useLocale();
  const { asks, published } = curriculum;
  const says = ["attended", "apart", "missed"] as const;
  const now = (mark: (typeof attendanceMarks)[number]) =>
    asks.attended.includes(mark) ? "attended" : asks.apart.includes(mark) ? "apart" : "missed";
  if (published)
    return (
      <Section title={t("counting")} lead={t("countingLead")}>
        <ul>
          {attendanceMarks.map((mark) => (
            <li key={mark}>
              {words(`attendanceMark.${mark}`)}: {t(now(mark))}
            </li>
          ))}
        </ul>
      </Section>
    );
  return (
    <Section title={t("counting")} lead={t("countingLead")}>
      <ActionForm action={chooseCounting} aria-label={t("counting")}>
        <input type="hidden" name="curriculumId" value={curriculum.id} />
        <input type="hidden" name="version" value={curriculum.version} />
        {attendanceMarks
          .filter((mark) => mark !== "present" && mark !== "absent")
          .map((mark) => (
            <RadioGroup
              key={mark}
              name={`counts.${mark}`}
              label={words(`attendanceMark.${mark}`)}
              layout="row"
              options={says.map((value) => ({ value, label: t(value) }))}
              defaultValue={now(mark)}
            />
          ))}
        {asks.modules.length > 0 && (
          <CheckboxGroup
            name="catchUp[]"
            label={t("catchUp")}
            hint={t("catchUpHint")}
            options={asks.modules.map(({ id: value, title }) => ({
              value,
              label: titleIn(title ?? {}, locale),
            }))}
            defaultValue={asks.modules.filter(({ catchUp }) => catchUp).map(({ id: value }) => value)}
          />
        )}
        <SubmitButton variant="secondary">{t("saveCounting")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

function NewRule({ curriculum }: { curriculum: Completion }) {
  const t = useTranslations("attendance.completion");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <Section title={t("add")}>
      <ActionForm action={addRule} aria-label={t("add")}>
        <input type="hidden" name="curriculumId" value={curriculum.id} />
        <SelectField
          name="kind"
          label={t("what")}
          options={storedRuleKinds.map((kind) => ({ value: kind, label: t(`whatKind.${kind}`) }))}
        />
        <TextField
          name="least"
          type="number"
          inputMode="numeric"
          min={1}
          max={1000}
          label={t("least")}
          className="input-short"
          required
        />
        <SelectField
          name="moduleId"
          label={t("module")}
          hint={t("moduleHint")}
          note={words("optional")}
          placeholder={words("none")}
          options={curriculum.asks.modules.map(({ id: value, title }) => ({
            value,
            label: titleIn(title ?? {}, locale),
          }))}
        />
        <SubmitButton>{t("add")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
