import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { confirmProof } from "../../actions";
import { CallCrumbs } from "../../crumbs";
import { MetMark } from "../asked-list";
import { CallTabs } from "../call-tabs";
import { loadEligible } from "../load";

type Props = { params: Promise<{ opportunityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calls.tabs"))("eligibility") };
}

/** The whole cohort at once: who meets what is asked, and what is still missing. */
export default async function EligibilityPage({ params }: Props) {
  const [{ call, leaders }, t] = await Promise.all([
    loadEligible((await params).opportunityId),
    getTranslations("calls"),
  ]);
  const asked = leaders[0]?.asked ?? [];
  const byHand = asked.filter((one) => one.byHand);
  const here = `/opportunities/${call.id}`;
  return (
    <>
      <PageHeader
        title={t("tabs.eligibility")}
        lead={t("eligibility.lead")}
        breadcrumb={<CallCrumbs call={call} here={t("tabs.eligibility")} />}
      />
      <CallTabs callId={call.id} current="eligibility" />
      <Table
        caption={t("tabs.eligibility")}
        captionHidden
        columns={[{ label: t("eligibility.name") }, ...asked.map(({ title }) => ({ label: title }))]}
        rows={leaders.map((leader) => ({
          id: leader.personId,
          href: `${here}/evidence/${leader.personId}`,
          cells: [leader.name, ...leader.asked.map(({ id, met }) => <MetMark key={id} met={met} />)],
        }))}
        empty={
          <EmptyState
            title={t("eligibility.none")}
            action={<LinkButton href={`${here}/setup`}>{t("tabs.setup")}</LinkButton>}
          >
            {t("eligibility.noneText")}
          </EmptyState>
        }
      />
      {leaders.length > 0 && (
        <div className="actions no-print">
          <LinkButton href={`${here}/eligibility/export?as=csv`} variant="secondary" size="small" download>
            {t("selection.csv")}
          </LinkButton>
          <LinkButton href={`${here}/eligibility/export?as=xlsx`} variant="secondary" size="small" download>
            {t("selection.xlsx")}
          </LinkButton>
        </div>
      )}
      {byHand.length > 0 && (
        <Section title={t("eligibility.confirmTitle")} lead={t("eligibility.confirmLead")}>
          <ActionForm action={confirmProof}>
            <SelectField
              name="requirement"
              label={t("eligibility.what")}
              options={byHand.map(({ id, title }) => ({ value: id, label: title }))}
              required
            />
            <SelectField
              name="person"
              label={t("eligibility.who")}
              options={leaders.map(({ personId, name }) => ({ value: personId, label: name }))}
              required
            />
            <TextField
              name="text"
              label={t("eligibility.text")}
              hint={t("eligibility.textHint")}
              dir="auto"
              required
            />
            <SubmitButton variant="secondary">{t("eligibility.confirm")}</SubmitButton>
          </ActionForm>
        </Section>
      )}
    </>
  );
}
