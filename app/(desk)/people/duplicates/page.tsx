import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateText } from "@/lib/dates";
import { countryName, listText } from "@/lib/names";
import { mayCoordinate } from "@/liga/access";
import { findDuplicates, type Twin } from "@/liga/people/duplicates";
import { tellTwoApart, undoOne } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.duplicates"))("title") };
}

const pairNames = (one: Twin, other: Twin) => ({ one: one.name, other: other.name });

export default async function DuplicatesPage() {
  const viewer = await requireViewerWho(mayCoordinate);
  const [t, locale, { pairs, merges }] = await Promise.all([
    getTranslations("people"),
    getLocale(),
    findDuplicates(viewer),
  ]);
  const whereOf = (twin: Twin) =>
    [twin.organisation, twin.countryCode && countryName(twin.countryCode, locale)].filter(Boolean).join(", ");
  return (
    <>
      <PageHeader
        title={t("duplicates.title")}
        lead={t("duplicates.lead")}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[{ label: t("title"), href: "/people" }, { label: t("duplicates.title") }]}
          />
        }
      />
      {pairs.length === 0 ? (
        <EmptyState title={t("duplicates.empty")}>{t("duplicates.emptyText")}</EmptyState>
      ) : (
        <CardList>
          {pairs.map(({ one, other, why }) => (
            <Card
              key={one.id + other.id}
              level={2}
              title={t("duplicates.pair", pairNames(one, other))}
              meta={t("duplicates.because", {
                reasons: listText(
                  why.map((reason) => t(`duplicates.why.${reason}`)),
                  locale,
                ),
              })}
              actions={
                <>
                  <LinkButton
                    href={`/people/duplicates/merge?kept=${one.id}&merged=${other.id}`}
                    size="small"
                  >
                    {t("duplicates.look")}
                  </LinkButton>
                  <ActionForm
                    action={tellTwoApart}
                    aria-label={t("duplicates.apartOf", pairNames(one, other))}
                  >
                    <input type="hidden" name="one" value={one.id} />
                    <input type="hidden" name="other" value={other.id} />
                    <SubmitButton
                      variant="quiet"
                      size="small"
                      aria-label={t("duplicates.apartOf", pairNames(one, other))}
                    >
                      {t("duplicates.apart")}
                    </SubmitButton>
                  </ActionForm>
                </>
              }
            >
              <p className="text-muted">{[whereOf(one), whereOf(other)].filter(Boolean).join(" · ")}</p>
            </Card>
          ))}
        </CardList>
      )}
      {merges.length > 0 && (
        <Section title={t("duplicates.done")}>
          <CardList>
            {merges.map((merge) => (
              <Card
                key={merge.id}
                title={t("duplicates.mergedInto", merge)}
                href={`/people/${merge.keptId}`}
                meta={dateText(new Date(merge.at), { locale, zone: viewer.timeZone })}
              >
                <ActionForm action={undoOne} aria-label={t("duplicates.undoOf", merge)}>
                  <input type="hidden" name="merge" value={merge.id} />
                  <SubmitButton variant="secondary" size="small" aria-label={t("duplicates.undoOf", merge)}>
                    {t("duplicates.undo")}
                  </SubmitButton>
                </ActionForm>
              </Card>
            ))}
          </CardList>
        </Section>
      )}
    </>
  );
}
