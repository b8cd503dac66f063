import { useLocale, useTranslations } from "next-intl";
import { ListFilter } from "@/components/ui/list-filter";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { WhenText } from "@/components/ui/when";
import type { DelegationCare } from "@/liga/delegations/queries";
import type { Viewer } from "@/liga/viewer";
import { editionDays, opensIn } from "./times";

/** A coordinator's delegations: what each still wants, and how long there is. */
export function DelegationList({ viewer, rows }: { viewer: Viewer; rows: DelegationCare[] }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <>
      {rows.length > 8 && (
        <ListFilter
          label={t("delegations.list.filter")}
          targetId="delegations"
          countText={t.raw("words.filterCount") as string}
        />
      )}
      <Table
        id="delegations"
        caption={t("delegations.list.caption")}
        captionHidden
        columns={[
          { label: t("delegations.list.delegation") },
          { label: t("delegations.list.opens") },
          { label: t("delegations.list.seats") },
          { label: t("delegations.list.conflicts") },
          { label: t("delegations.list.schedule") },
        ]}
        rows={rows.map((row) => ({
          id: row.id,
          href: `/delegations/${row.id}`,
          filter: `${row.forum} ${row.edition} ${row.city ?? ""}`,
          cells: [
            row.name,
            row.startsOn ? (
              <WhenText
                key="opens"
                dateTime={row.startsOn}
                primary={editionDays(row, locale)}
                relative={opensIn(row.startsOn, locale, viewer.timeZone)}
                secondary={[row.forum, row.city].filter(Boolean).join(", ")}
              />
            ) : (
              t("delegations.list.undated")
            ),
            <Status key="seats" kind={row.unfilled > 0 ? "attention" : "done"}>
              {t("delegations.list.filled", { filled: row.seats - row.unfilled, seats: row.seats })}
            </Status>,
            <Conflicts key="conflicts" {...row} />,
            row.publishedVersion
              ? t("delegations.list.version", { number: row.publishedVersion })
              : t("delegations.list.draft"),
          ],
        }))}
      />
    </>
  );
}

function Conflicts({ block, warn }: { block: number; warn: number }) {
  const t = useTranslations("delegations.list");
  if (block + warn === 0) return <Status kind="done">{t("clear")}</Status>;
  return (
    <span className="grid">
      {block > 0 && <Status kind="stopped">{t("blocks", { count: block })}</Status>}
      {warn > 0 && <Status kind="attention">{t("warns", { count: warn })}</Status>}
    </span>
  );
}
