import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import type { Call } from "@/liga/opportunities/queries";
import { InterestStateMark } from "../../marks";
import { points, type Ranked } from "./ranked";

/** One row a leader: her place by score, the range of the scores, where reviewers are apart, the decision. */
export function SelectionTable({ call, rows }: { call: Call; rows: Ranked[] }) {
  const t = useTranslations("calls.selection");
  const column = (key: "name" | "place" | "score" | "range" | "apart" | "reviews" | "state" | "shortlist") =>
    t(`columns.${key}`);
  return (
    <Table
      caption={t("title")}
      captionHidden
      columns={[
        { label: column("name") },
        { label: column("place"), numeric: true },
        { label: column("score"), numeric: true },
        { label: column("range"), numeric: true },
        { label: column("apart") },
        { label: column("reviews"), numeric: true },
        { label: column("shortlist") },
        { label: column("state") },
      ]}
      rows={rows.map((row) => {
        const { spread } = row;
        return {
          id: row.id,
          href: `/opportunities/${call.id}/selection/${row.id}`,
          cells: [
            [row.name, row.organisation].filter(Boolean).join(" · "),
            row.place ?? "–",
            spread ? points(spread.mean) : t("unscored"),
            spread ? t("range", { least: points(spread.least), most: points(spread.most) }) : "–",
            call.criteria
              .filter(({ id }) => spread?.apart.includes(id))
              .map(({ title }) => title)
              .join(", ") || "–",
            [spread?.count ?? 0, row.aside > 0 && t("setAside", { count: row.aside })]
              .filter((x) => x !== false)
              .join(" · "),
            row.shortlisted ? (
              <Status key="short" kind="done">
                {t("onIt")}
              </Status>
            ) : (
              "–"
            ),
            <InterestStateMark key="state" state={row.state} />,
          ],
        };
      })}
    />
  );
}
