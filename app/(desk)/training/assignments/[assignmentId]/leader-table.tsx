import { useLocale, useTranslations } from "next-intl";
import { TakeAwayLinks } from "@/app/(desk)/take-away/links";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { instantText } from "@/lib/dates";
import type { Assignment, LeaderLine } from "@/liga/training/assignments/queries";
import { points } from "@/liga/training/assignments/rules";
import { LateMark, StateMark } from "../marks";

type Props = { assignment: Assignment; leaders: LeaderLine[]; zone: string };

/** Every leader who is asked: what waits to be read first, then who has sent nothing. */
export function LeaderTable({ assignment, leaders, zone }: Props) {
  const t = useTranslations("assignments");
  const words = useTranslations("words");
  const locale = useLocale();
  const missing = leaders.filter(({ status, submissionId }) => status === "active" && !submissionId).length;
  return (
    <Section
      title={t("leaders.title")}
      lead={leaders.length > 0 ? t("leaders.missing", { count: missing }) : undefined}
      actions={leaders.length > 0 && <TakeAwayLinks list="submissions" of={assignment.id} />}
    >
      <ListFilter label={words("filter")} targetId="leaders" countText={words.raw("filterCount")} />
      <Table
        id="leaders"
        caption={t("leaders.title")}
        captionHidden
        columns={[
          { label: t("column.leader") },
          { label: t("column.state") },
          { label: t("column.sent") },
          { label: t("column.points") },
        ]}
        rows={leaders.map((leader) => {
          const sum = points(assignment.rubric, leader.scores);
          return {
            id: leader.enrolmentId,
            ...(leader.submissionId
              ? { href: `/training/assignments/${assignment.id}/${leader.submissionId}` }
              : {}),
            cells: [
              leader.name ?? words("unnamed"),
              <StateMark key="state" state={leader.state} />,
              <span key="sent">
                {leader.sentAt ? instantText(leader.sentAt, { locale, zone }) : ""}{" "}
                <LateMark firstSentAt={leader.firstSentAt} dueAt={assignment.dueAt} />
              </span>,
              sum ? t("pointsOf", sum) : "",
            ],
          };
        })}
        empty={<p>{t("leaders.empty")}</p>}
      />
    </Section>
  );
}
