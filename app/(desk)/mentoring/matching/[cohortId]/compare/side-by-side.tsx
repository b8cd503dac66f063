import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { Loaded, Numbered } from "../load";
import { useMatchingTexts } from "../texts";

/** The figures of each, then only the leaders whose mentor is not the same in all. */
export function SideBySide({ loaded, shown }: { loaded: Loaded; shown: Numbered[] }) {
  const t = useTranslations("matching.desk");
  const shell = useTranslations("shell");
  const { figures, name } = useMatchingTexts(loaded);
  const here = `/mentoring/matching/${loaded.cohortId}`;
  const mentorIn = (proposal: Numbered, menteeId: string) =>
    proposal.pairs.find((pair) => pair.menteeId === menteeId)?.mentorId ?? null;
  const everybody = [...new Set(shown.flatMap(({ pairs }) => pairs.map(({ menteeId }) => menteeId)))];
  const differing = everybody
    .filter((menteeId) => new Set(shown.map((one) => mentorIn(one, menteeId))).size > 1)
    .sort((a, b) => name(a).localeCompare(name(b)));
  const columns = shown.map(({ number }) => ({ label: t("proposalNumber", { number }) }));
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell("backTo")}
            items={[{ href: here, label: `${t("title")}: ${loaded.desk.cohort}` }, { label: t("compare") }]}
          />
        }
        title={t("compare")}
      />
      {shown.length < 2 ? (
        <EmptyState
          title={t("compareFew")}
          action={<LinkButton href={`${here}#proposals`}>{t("proposals")}</LinkButton>}
        />
      ) : (
        <>
          <Section title={t("howGood")}>
            <Table
              caption={t("howGood")}
              captionHidden
              columns={[{ label: t("figures.what") }, ...columns]}
              rows={[
                { id: "goal", cells: [t("goal"), ...shown.map(({ goal }) => t(`goals.${goal}`))] },
                ...figures(shown[0] as Numbered).map(({ key, term }) => ({
                  id: key,
                  cells: [
                    term,
                    ...shown.map((one) => figures(one).find((figure) => figure.key === key)?.detail ?? "–"),
                  ],
                })),
              ]}
            />
          </Section>
          <Section title={t("differs")} lead={t("differsLead", { differing: differing.length })}>
            {differing.length > 0 && (
              <Table
                caption={t("differs")}
                captionHidden
                columns={[{ label: t("leader") }, ...columns]}
                rows={differing.map((menteeId) => ({
                  id: menteeId,
                  cells: [
                    name(menteeId),
                    ...shown.map((one) => {
                      const mentorId = mentorIn(one, menteeId);
                      return mentorId ? name(mentorId) : t("waits");
                    }),
                  ],
                }))}
              />
            )}
          </Section>
          <div className="actions">
            {shown.map((one) => (
              <LinkButton key={one.id} href={`${here}/proposals/${one.id}`}>
                {t("openOne", { number: one.number })}
              </LinkButton>
            ))}
          </div>
        </>
      )}
    </>
  );
}
