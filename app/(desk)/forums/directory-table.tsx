import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { countryName } from "@/lib/names";
import { editionTitle } from "@/liga/forums/names";
import type { directory } from "@/liga/forums/queries";
import { shortDays, untilText } from "./days";
import { EditionStatusMark } from "./marks";

type Row = Awaited<ReturnType<typeof directory>>[number];

export function DirectoryTable({
  id,
  caption,
  rows,
  today,
}: {
  id: string;
  caption: string;
  rows: Row[];
  today: string;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const place = ({ city, countryCode, venue }: Row) =>
    [city, countryCode && countryName(countryCode, locale)].filter(Boolean).join(", ") ||
    venue ||
    t("words.unknown");
  return (
    // The same columns in every year, so that the eye may run down them.
    <div className="lg:[&_table]:table-fixed [&_th:first-child]:lg:w-[24%]">
      <Table
        id={id}
        caption={caption}
        captionHidden
        columns={(["edition", "dates", "place", "level", "status", "confidence"] as const).map((column) => ({
          label: t(`forums.columns.${column}`),
        }))}
        rows={rows.map((row) => ({
          id: row.id,
          href: `/forums/${row.id}`,
          filter: row.forum,
          cells: [
            editionTitle(row.forum, row.name),
            <When key="when" row={row} today={today} />,
            place(row),
            row.commission ? t(`words.commission.${row.commission}`) : t(`words.forumLevel.${row.level}`),
            <EditionStatusMark key="status" status={row.status} />,
            t(`words.confidence.${row.confidence}`),
          ],
        }))}
      />
    </div>
  );
}

function When({ row, today }: { row: Row; today: string }) {
  const t = useTranslations("forums");
  const locale = useLocale();
  if (!row.startsOn) return t("undated.days");
  const now = row.startsOn <= today && (row.endsOn ?? row.startsOn) >= today;
  const until = now ? t("now") : row.startsOn > today ? untilText(row.startsOn, today, locale) : undefined;
  return (
    <span className="when">
      <span className="when-first">
        <span>{shortDays(row, locale)}</span>
        {until && <span className="when-relative">{until}</span>}
      </span>
    </span>
  );
}
