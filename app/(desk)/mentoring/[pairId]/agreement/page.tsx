import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { Agreement } from "@/liga/mentoring/pair-work";
import type { OwnPair } from "@/liga/mentoring/queries";
import { saveAgreementForm, sayYesForm } from "../actions";
import { loadPair } from "../load";
import { PairCrumbs } from "../pair-crumbs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pairs.agreement"))("title") };
}

export default async function AgreementPage({ params }: PageProps<"/mentoring/[pairId]/agreement">) {
  const { pair, work, running } = await loadPair(params);
  const [t, words] = await Promise.all([getTranslations("pairs.agreement"), getTranslations("words")]);
  const name = pair.other.name ?? words("unnamed");
  const { agreement } = work;
  return (
    <>
      <PageHeader
        breadcrumb={<PairCrumbs pairId={pair.id} name={name} here={t("title")} />}
        title={t("title")}
        lead={t("lead")}
      />
      {agreement && <Words agreement={agreement} pair={pair} running={running} />}
      {running &&
        (agreement ? (
          <Disclosure summary={t("change")}>
            <p>{t("changeText")}</p>
            <AgreementForm pair={pair} agreement={agreement} />
          </Disclosure>
        ) : (
          <Section title={t("write")} lead={t("writeText")}>
            <AgreementForm pair={pair} agreement={null} />
          </Section>
        ))}
      {!agreement && !running && <p>{t("none")}</p>}
    </>
  );
}

function Words({ agreement, pair, running }: { agreement: Agreement; pair: OwnPair; running: boolean }) {
  const t = useTranslations("pairs.agreement");
  const words = useTranslations("words");
  const locale = useLocale();
  const name = pair.other.name ?? words("unnamed");
  return (
    <Section title={t("words")} tone={agreement.mine ? "plain" : "next"}>
      <DefinitionList
        items={[
          { term: t("rhythm"), detail: t("every", { count: agreement.everyWeeks }) },
          { term: t("language"), detail: languageName(agreement.language, locale) },
          {
            term: t("confidentiality"),
            detail: (
              <span dir="auto" className="whitespace-pre-wrap">
                {agreement.confidentiality}
              </span>
            ),
          },
        ]}
      />
      <ul className="grid gap-1">
        <li>
          <Status kind={agreement.mine ? "done" : "attention"}>
            {t(agreement.mine ? "youAgreed" : "youNotYet")}
          </Status>
        </li>
        <li>
          <Status kind={agreement.hers ? "done" : "attention"}>
            {t(agreement.hers ? "sheAgreed" : "sheNotYet", { name })}
          </Status>
        </li>
      </ul>
      {running && !agreement.mine && (
        <ActionForm action={sayYesForm} messageAt="end">
          <input type="hidden" name="mentorshipId" value={pair.id} />
          <input type="hidden" name="version" value={agreement.version} />
          <SubmitButton>{t("agree")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}

function AgreementForm({ pair, agreement }: { pair: OwnPair; agreement: Agreement | null }) {
  const t = useTranslations("pairs.agreement");
  const locale = useLocale();
  const languages = [
    ...new Set([...pair.other.languages, ...spokenLanguages, ...(agreement ? [agreement.language] : [])]),
  ];
  return (
    <ActionForm action={saveAgreementForm}>
      <input type="hidden" name="mentorshipId" value={pair.id} />
      <input type="hidden" name="version" value={agreement?.version ?? 0} />
      <div className="field-row">
        <SelectField
          name="everyWeeks"
          label={t("rhythm")}
          defaultValue={agreement?.everyWeeks ?? 2}
          options={[1, 2, 3, 4, 6, 8, 12].map((count) => ({
            value: String(count),
            label: t("every", { count }),
          }))}
        />
        <SelectField
          name="language"
          label={t("language")}
          defaultValue={agreement?.language ?? pair.other.languages[0] ?? locale}
          options={named(languages, locale, languageName)}
        />
      </div>
      <TextArea
        name="confidentiality"
        label={t("confidentiality")}
        hint={t("confidentialityHint")}
        defaultValue={agreement?.confidentiality}
        rows={5}
        required
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
