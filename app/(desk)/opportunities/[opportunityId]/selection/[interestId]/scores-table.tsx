import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { Call } from "@/liga/opportunities/queries";
import { scoreOf } from "@/liga/opportunities/ranking";
import { points, type Ranked } from "../ranked";

/** What each reviewer gave, criterion by criterion; scores that are set aside say why. */
export function ScoresTable({ call, row }: { call: Call; row: Ranked }) {
  const t = useTranslations("calls.selection");
  const { spread, reviews } = row;
  const apart = call.criteria.filter(({ id }) => spread?.apart.includes(id));
  return (
    <Section
      title={t("scores")}
      lead={
        spread
          ? `${t("mean")}: ${points(spread.mean)} (${t("range", { least: points(spread.least), most: points(spread.most) })})`
          : t("unscored")
      }
    >
      {apart.length > 0 && (
        <p>
          {t("apartHere")} {apart.map(({ title }) => title).join(", ")}
        </p>
      )}
      {reviews.length > 0 && (
        <Table
          caption={t("scores")}
          captionHidden
          columns={[
            { label: t("reviewer") },
            ...call.criteria.map(({ title }) => ({ label: title })),
            { label: t("columns.score"), numeric: true },
            { label: t("comment") },
          ]}
          rows={reviews.map(({ reviewer, scores, comment, conflict }) => {
            const score = conflict ? null : scoreOf(call.criteria, scores);
            return {
              id: reviewer,
              cells: [
                reviewer,
                ...call.criteria.map(({ id, levels }) => levels[scores[id] ?? -1] ?? "–"),
                score === null ? t("aside") : points(score),
                [conflict && t(`why.${conflict}`), comment].filter(Boolean).join(" · ") || "–",
              ],
            };
          })}
        />
      )}
    </Section>
  );
}
