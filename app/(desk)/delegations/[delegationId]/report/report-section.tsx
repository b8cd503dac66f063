import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { reflectionQuestions } from "@/db/enums";
import type { Afterwards, Passage } from "@/liga/afterwards/queries";
import { passageAdd, passageRemove, passageSave, reportSave } from "./actions";

type Props = { delegationId: string; afterwards: Afterwards; writes: boolean };

/** What the delegation says together: passages by question, each with its author's name or without. */
export function ReportSection({ delegationId, afterwards, writes }: Props) {
  const t = useTranslations("afterwards.report");
  const questions = useTranslations("afterwards.questions");
  const words = useTranslations("words");
  const { report, passages } = afterwards;
  const published = report?.published ?? false;
  if (!writes && !published)
    return (
      <Section title={t("title")} id="report">
        <p className="text-muted">{t("notYet")}</p>
      </Section>
    );
  return (
    <Section
      title={t("title")}
      lead={writes ? t("lead") : undefined}
      id="report"
      actions={
        <>
          <Status kind={published ? "done" : "neutral"}>{t(published ? "published" : "draft")}</Status>
          {(["csv", "xlsx"] as const).map((as) => (
            <LinkButton
              key={as}
              href={`/delegations/${delegationId}/report/export?as=${as}`}
              download
              size="small"
              variant="quiet"
              aria-label={t("takeAway", { as: as.toUpperCase() })}
            >
              {as.toUpperCase()}
            </LinkButton>
          ))}
        </>
      }
    >
      {report?.intro && <p className="whitespace-pre-wrap">{report.intro}</p>}
      {reflectionQuestions.map((question) => {
        const here = passages.filter((one) => one.question === question);
        return (
          here.length > 0 && (
            <div key={question} className="grid gap-2">
              <h3 className="font-semibold">{questions(question)}</h3>
              {here.map((one) => (
                <PassageText key={`${one.id} ${one.version}`} passage={one} writes={writes} />
              ))}
            </div>
          )
        );
      })}
      {writes && (
        <>
          <Disclosure summary={t("add")}>
            <ActionForm action={passageAdd} className="no-print">
              <input type="hidden" name="delegation" value={delegationId} />
              <SelectField
                name="question"
                label={t("question")}
                placeholder={words("chooseOne")}
                defaultValue=""
                options={reflectionQuestions.map((value) => ({ value, label: questions(value) }))}
                required
              />
              <TextArea name="text" label={t("text")} required />
              <SubmitButton variant="secondary">{t("add")}</SubmitButton>
            </ActionForm>
          </Disclosure>
          <ActionForm action={reportSave} className="no-print">
            <input type="hidden" name="delegation" value={delegationId} />
            <input type="hidden" name="version" value={report?.version ?? 0} />
            <TextArea
              name="intro"
              label={t("intro")}
              note={words("optional")}
              rows={3}
              defaultValue={report?.intro ?? ""}
            />
            <CheckboxField
              name="publish"
              label={t("publish")}
              hint={t("publishHint")}
              defaultChecked={published}
            />
            <SubmitButton>{t("save")}</SubmitButton>
          </ActionForm>
        </>
      )}
    </Section>
  );
}

function PassageText({ passage, writes }: { passage: Passage; writes: boolean }) {
  const t = useTranslations("afterwards.report");
  const words = useTranslations("words");
  return (
    <div className="grid gap-1 border-line border-s-4 ps-3">
      <p className="whitespace-pre-wrap">{passage.text}</p>
      {passage.authorId && <p className="text-muted">{passage.author ?? words("unnamed")}</p>}
      {writes && (
        <Disclosure summary={t("change")}>
          <ActionForm action={passageSave} className="no-print">
            <input type="hidden" name="passage" value={passage.id} />
            <input type="hidden" name="version" value={passage.version} />
            <TextArea name="text" label={t("text")} defaultValue={passage.text} required />
            <SubmitButton variant="secondary">{words("save")}</SubmitButton>
          </ActionForm>
          <ActionForm action={passageRemove} className="no-print">
            <input type="hidden" name="passage" value={passage.id} />
            <SubmitButton variant="danger" size="small">
              {t("remove")}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  );
}
