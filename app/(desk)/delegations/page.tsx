import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { mayCoordinate } from "@/liga/access";
import { coordinatedDelegations, ownDelegations } from "@/liga/delegations/queries";
import { reading } from "@/liga/reading";
import { officedDelegations } from "@/liga/travel/queries";
import { holds } from "@/liga/viewer";
import { DelegationList } from "./delegation-list";
import { OfficedList } from "./officed-list";
import { OwnList } from "./own-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("delegations"))("title") };
}

export default async function DelegationsPage() {
  const viewer = await requireViewer();
  const coordinates = mayCoordinate(viewer);
  const [t, { hers, own, officed }] = await Promise.all([
    getTranslations("delegations"),
    reading(viewer, async (tx) => ({
      hers: coordinates ? await coordinatedDelegations(tx, viewer) : [],
      own: await ownDelegations(tx, viewer),
      officed: holds(viewer, "travel_officer") ? await officedDelegations(tx, viewer) : [],
    })),
  ]);
  const create = (
    <LinkButton href="/delegations/new" variant="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={coordinates && create} />
      {coordinates &&
        (hers.length > 0 ? (
          <DelegationList viewer={viewer} rows={hers} />
        ) : (
          <EmptyState title={t("none.title")} action={create}>
            {t("none.text")}
          </EmptyState>
        ))}
      {own.length > 0 && (
        <Section title={t("own")}>
          <OwnList viewer={viewer} rows={own} />
        </Section>
      )}
      {officed.length > 0 && <OfficedList rows={officed} />}
      {!coordinates && own.length === 0 && officed.length === 0 && (
        <EmptyState title={t("none.ownTitle")}>{t("none.ownText")}</EmptyState>
      )}
    </>
  );
}
