import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/ui/section";
import { dayText } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { editionTitle, saidIn } from "@/liga/forums/names";
import { findEdition, usualDeadlines } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { saveAccessRoute, saveDeadline, saveForumRule, saveSeatRule } from "../../actions";
import { ForumCrumbs } from "../../crumbs";
import { ConditionForm } from "./condition-form";
import { AccessRouteFields, DeadlineFields, SeatRuleFields } from "./fields";
import { UsualDeadlines } from "./usual-deadlines";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forums"))("conditions.title") };
}

type Props = { params: Promise<{ editionId: string }>; searchParams: Promise<{ open?: string }> };

export default async function ConditionsPage({ params, searchParams }: Props) {
  const viewer = await requireViewerWho(mayCoordinate);
  const [{ editionId }, { open }] = await Promise.all([params, searchParams]);
  if (!id.safeParse(editionId).success) notFound();
  const [t, locale, { edition, usual }] = await Promise.all([
    getTranslations(),
    getLocale(),
    reading(viewer, async (tx) => ({
      edition: await findEdition(tx, viewer, editionId),
      usual: await usualDeadlines(tx, viewer, editionId),
    })),
  ]);
  if (!edition) notFound();
  const title = editionTitle(edition.forum, edition.name);
  const common = { edition: edition.id, open };
  return (
    <>
      <PageHeader
        title={t("forums.conditions.titleOf", { edition: title })}
        lead={t("forums.conditions.lead")}
        breadcrumb={<ForumCrumbs edition={{ id: editionId, title }} here={t("forums.conditions.title")} />}
      />
      <Section title={t("forums.deadlines.title")}>
        {edition.deadlines.map((row) => (
          <ConditionForm
            key={row.id}
            {...common}
            what="deadline"
            row={row}
            action={saveDeadline}
            summary={`${dayText(row.dueOn, locale)}: ${saidIn(row.title, locale)?.text ?? t(`words.deadlineKind.${row.kind}`)}`}
          >
            <DeadlineFields row={row} />
          </ConditionForm>
        ))}
        <ConditionForm {...common} what="deadline" action={saveDeadline} summary={t("forums.deadlines.add")}>
          <DeadlineFields />
        </ConditionForm>
      </Section>
      <UsualDeadlines edition={edition} usual={usual} />
      <Section title={t("forums.access.title")}>
        {edition.accessRoutes.map((row) => (
          <ConditionForm
            key={row.id}
            {...common}
            what="accessRoute"
            row={row}
            action={saveAccessRoute}
            summary={t(`words.accessRoute.${row.route}`)}
          >
            <AccessRouteFields row={row} />
          </ConditionForm>
        ))}
        <ConditionForm
          {...common}
          what="accessRoute"
          action={saveAccessRoute}
          summary={t("forums.access.addRoute")}
        >
          <AccessRouteFields />
        </ConditionForm>
      </Section>
      <Section title={t("forums.access.seats")}>
        {edition.seatRules.map((row) => (
          <ConditionForm
            key={row.id}
            {...common}
            what="seatRule"
            row={row}
            action={saveSeatRule}
            summary={t(`words.seatRule.${row.kind}`, { limit: row.limit })}
          >
            <SeatRuleFields row={row} />
          </ConditionForm>
        ))}
        <ConditionForm
          {...common}
          what="seatRule"
          action={saveSeatRule}
          summary={t("forums.access.addSeats")}
        >
          <SeatRuleFields />
        </ConditionForm>
      </Section>
      <Section title={t("forums.forumRules.title")} lead={t("forums.forumRules.lead")}>
        {edition.inheritedRules.map((row) => (
          <ConditionForm
            key={row.id}
            {...common}
            what="forumRule"
            row={row}
            action={saveForumRule}
            summary={t(`words.seatRule.${row.kind}`, { limit: row.limit })}
          >
            <SeatRuleFields row={row} />
          </ConditionForm>
        ))}
        <ConditionForm
          {...common}
          what="forumRule"
          action={saveForumRule}
          summary={t("forums.forumRules.add")}
        >
          <SeatRuleFields />
        </ConditionForm>
      </Section>
    </>
  );
}
