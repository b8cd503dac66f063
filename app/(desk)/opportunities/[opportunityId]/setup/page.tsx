import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { CallCrumbs } from "../../crumbs";
import { CallTabs } from "../call-tabs";
import { loadSetup } from "../load";
import { Criteria } from "./criteria";
import { Questions } from "./questions";
import { Requirements } from "./requirements";
import { Reviewers } from "./reviewers";

type Props = { params: Promise<{ opportunityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calls.tabs"))("setup") };
}

/** What a call asks, by what it is scored, who scores, and what whoever goes must have done. */
export default async function SetupPage({ params }: Props) {
  const [{ viewer, call, setup, choices }, t] = await Promise.all([
    loadSetup((await params).opportunityId),
    getTranslations("calls"),
  ]);
  return (
    <>
      <PageHeader
        title={t("tabs.setup")}
        lead={t("setup.lead")}
        breadcrumb={<CallCrumbs call={call} here={t("tabs.setup")} />}
      />
      <CallTabs callId={call.id} current="setup" />
      <Questions call={call} />
      <Criteria call={call} />
      <Reviewers call={call} setup={setup} />
      <Requirements call={call} setup={setup} choices={choices} herZone={viewer.timeZone} />
    </>
  );
}
