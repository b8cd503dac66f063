import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Table } from "@/components/ui/table";
import { dateText } from "@/lib/dates";
import { editionTitle } from "@/liga/forums/names";
import { id } from "@/liga/input";
import { eligibilityOf } from "@/liga/opportunities/eligibility/queries";
import { findCall, nameFor } from "@/liga/opportunities/queries";
import { reading } from "@/liga/reading";
import { CallCrumbs } from "../../../crumbs";
import { EvidenceText, MetMark } from "../../asked-list";

type Props = { params: Promise<{ opportunityId: string; personId: string }> };

/** Hers, or of a leader of a cohort the viewer coordinates. */
const load = cache(async (opportunityId: string, personId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(opportunityId).success || !id.safeParse(personId).success) notFound();
  return reading(viewer, async (tx) => {
    const call = await findCall(tx, viewer, opportunityId);
    if (!call || (personId !== viewer.id && !call.coordinates)) notFound();
    const name = await nameFor(tx, viewer, call, personId);
    if (!name) notFound();
    return { viewer, call, name, asked: await eligibilityOf(tx, viewer, opportunityId, personId) };
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { opportunityId, personId } = await params;
  const { name } = await load(opportunityId, personId);
  return { title: (await getTranslations("calls.evidence"))("title", { name }) };
}

/** What one leader has done of what is asked, to be printed or shown. */
export default async function EvidencePage({ params }: Props) {
  const { opportunityId, personId } = await params;
  const [{ viewer, call, name, asked }, t, locale] = await Promise.all([
    load(opportunityId, personId),
    getTranslations("calls"),
    getLocale(),
  ]);
  const missing = asked.filter(({ met }) => !met).length;
  const title = t("evidence.title", { name });
  const today = dateText(new Date(), { locale, zone: viewer.timeZone });
  return (
    <>
      <PageHeader
        title={title}
        lead={t("evidence.lead", { call: call.title, forum: editionTitle(call.forum, call.edition) })}
        breadcrumb={<CallCrumbs call={call} here={title} />}
      />
      <p>{t("evidence.asOf", { date: today })}</p>
      <p>{missing === 0 ? t("evidence.meets") : t("evidence.misses", { count: missing })}</p>
      <Table
        caption={t("evidence.asked")}
        captionHidden
        columns={[
          { label: t("evidence.asked") },
          { label: t("selection.columns.state") },
          { label: t("evidence.how") },
        ]}
        rows={asked.map((one) => ({
          id: one.id,
          cells: [
            one.title,
            <MetMark key="met" met={one.met} />,
            <EvidenceText key="how" asked={one} zone={viewer.timeZone} />,
          ],
        }))}
        empty={<p>{t("asked.none")}</p>}
      />
    </>
  );
}
