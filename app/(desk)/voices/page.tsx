import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { countryName } from "@/lib/names";
import { mayCoordinate, mayTakePart } from "@/liga/access";
import { reading } from "@/liga/reading";
import { ownAssessments, sharedAssessments } from "@/liga/voices/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("voices"))("title") };
}

export default async function VoicesPage() {
  const viewer = await requireViewer();
  const [t, locale, { own, shared }] = await Promise.all([
    getTranslations(),
    getLocale(),
    reading(viewer, async (tx) => ({
      own: await ownAssessments(tx, viewer),
      shared: await sharedAssessments(tx, viewer),
    })),
  ]);
  const writes = mayTakePart(viewer);
  const write = (
    <LinkButton href="/voices/new" variant="primary">
      {t("voices.new.action")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("voices.title")} lead={t("voices.lead")} actions={writes && write} />
      {writes && (
        <Section title={t("voices.own.title")} tone="next">
          {own.length === 0 ? (
            <EmptyState title={t("voices.own.none")}>{t("voices.own.noneText")}</EmptyState>
          ) : (
            <CardList>
              {own.map((row) => (
                <Card
                  key={row.id}
                  title={row.policy}
                  href={`/voices/${row.id}`}
                  meta={countryName(row.countryCode, locale)}
                >
                  <p>{row.ask}</p>
                  <p className="text-muted">
                    <Badge>{t(`words.sharingCircle.${row.sharedWith}`)}</Badge>{" "}
                    {t(`voices.seenBy.${row.sharedWith}`)}
                  </p>
                </Card>
              ))}
            </CardList>
          )}
        </Section>
      )}
      <Section
        title={t("voices.shared.title")}
        lead={t(mayCoordinate(viewer) ? "voices.shared.leadCoordinator" : "voices.shared.lead")}
      >
        {shared.length === 0 ? (
          <EmptyState title={t("voices.shared.none")}>{t("voices.shared.noneText")}</EmptyState>
        ) : (
          <>
            <ListFilter
              label={t("words.filter")}
              targetId="shared"
              countText={t.raw("words.filterCount") as string}
            />
            <CardList id="shared">
              {shared.map((row) => (
                <Card
                  key={row.id}
                  title={row.policy}
                  href={`/voices/${row.id}`}
                  meta={[
                    row.author ?? t("words.unnamed"),
                    row.organisation,
                    countryName(row.countryCode, locale),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                >
                  <p>{row.ask}</p>
                </Card>
              ))}
            </CardList>
          </>
        )}
      </Section>
    </>
  );
}
