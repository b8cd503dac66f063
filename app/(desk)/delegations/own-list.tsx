import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { Status, type StatusKind } from "@/components/ui/status";
import type { SeatState } from "@/db/enums";
import type { OwnDelegation } from "@/liga/delegations/queries";
import type { Viewer } from "@/liga/viewer";
import { editionDays, opensIn } from "./times";

export const seatKinds: Record<SeatState, StatusKind> = {
  open: "neutral",
  offered: "attention",
  accepted: "done",
  declined: "stopped",
  confirmed: "done",
};

/** The delegations a person holds a seat in, or stands by for. */
export function OwnList({ viewer, rows }: { viewer: Viewer; rows: OwnDelegation[] }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <CardList>
      {rows.map((row) => (
        <Card
          key={row.id}
          href={`/delegations/${row.id}`}
          title={row.name}
          meta={[editionDays(row, locale), row.city, opensIn(row.startsOn, locale, viewer.timeZone)]
            .filter(Boolean)
            .join(" · ")}
          status={<Status kind={seatKinds[row.state]}>{t(`words.seatState.${row.state}`)}</Status>}
        >
          <p>
            {row.asAlternate
              ? t("delegations.mine.alternate", { role: t(`words.seatRole.${row.role}`) })
              : t("delegations.mine.roleIs", { role: t(`words.seatRole.${row.role}`) })}
          </p>
          {row.unread && <Status kind="attention">{t("delegations.mine.news")}</Status>}
        </Card>
      ))}
    </CardList>
  );
}
