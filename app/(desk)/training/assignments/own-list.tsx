import { useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { OwnLine } from "@/liga/training/assignments/queries";
import { standingOf } from "@/liga/training/assignments/rules";
import { titleIn } from "@/liga/training/title";
import { DueText, LateMark, StandingMark } from "./marks";

type Props = { lines: OwnLine[]; locale: string; zone: string; now: Date };

/** A leader's assignments: what waits for her, then what she has sent. */
export function OwnAssignments({ lines, ...shared }: Props) {
  const t = useTranslations("assignments.own");
  const sent = (line: OwnLine) => line.state === "submitted" || line.state === "accepted";
  return (
    <>
      <Section title={t("toDo")} tone="next">
        <Lines lines={lines.filter((line) => !sent(line))} none={t("nothingToDo")} {...shared} />
      </Section>
      <Section title={t("handedIn")}>
        <Lines lines={lines.filter(sent)} none={t("nothingHandedIn")} {...shared} />
      </Section>
    </>
  );
}

function Lines({ lines, none, locale, zone, now }: Props & { none: string }) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <CardList columns>
      {lines.map((line) => (
        <Card
          key={line.id}
          level={3}
          title={titleIn(line.title, locale)}
          href={`/training/assignments/${line.id}`}
          meta={titleIn(line.module, locale)}
          status={<StandingMark standing={standingOf(line.state, line.dueAt, now)} />}
        >
          <DueText dueAt={line.dueAt} zone={zone} now={now} />{" "}
          <LateMark firstSentAt={line.firstSentAt} dueAt={line.dueAt} />
        </Card>
      ))}
    </CardList>
  );
}
