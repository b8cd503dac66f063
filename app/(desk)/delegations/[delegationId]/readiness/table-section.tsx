import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import type { BoardRow, TravelHead } from "@/liga/travel/queries";
import { levelKinds, useTravelTexts } from "../travel/texts";

/** Answers after which a coordinator speaks with her before anything is booked. */
const talk = (row: BoardRow) => row.answers.some(({ answer }) => answer === "yes" || answer === "not_sure");

/** One row for each delegate, the worst first: what is next, whose it is and how long there is. */
export function TableSection({ head, rows }: { head: TravelHead; rows: BoardRow[] }) {
  const t = useTranslations("travel");
  const words = useTranslations("words");
  const texts = useTravelTexts();
  return (
    <Section
      title={t("board.caption")}
      lead={t("board.exportNote")}
      actions={(["csv", "xlsx"] as const).map((as) => (
        <LinkButton key={as} href={`/delegations/${head.id}/readiness/export?as=${as}`} download>
          {t(as === "csv" ? "board.exportCsv" : "board.exportXlsx")}
        </LinkButton>
      ))}
    >
      <Table
        caption={t("board.caption")}
        captionHidden
        columns={(["who", "state", "need", "next", "owner", "left"] as const).map((column) => ({
          label: t(`board.${column}`),
        }))}
        rows={rows.map((row) => {
          const { readiness } = row;
          const { next } = readiness;
          return {
            id: row.personId,
            href: `/delegations/${head.id}/travel/${row.personId}`,
            cells: [
              row.name ?? words("unnamed"),
              <span key="state" className="grid gap-1">
                <Status kind={levelKinds[readiness.level]}>{t(`steps.level.${readiness.level}`)}</Status>
                <span>{texts.why(readiness)}</span>
                {talk(row) && <Status kind="attention">{t("board.talk")}</Status>}
              </span>,
              t(`need.${readiness.need.need}`),
              next ? t(`steps.step.${next.step}`) : t("board.nothing"),
              next ? t(`steps.owner.${next.owner}`) : "",
              next && next.daysLeft !== null ? texts.left(next.daysLeft) : "",
            ],
          };
        })}
      />
    </Section>
  );
}
