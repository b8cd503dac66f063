import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import type { ProgrammeFormat } from "@/db/enums";
import { dateText, hoursText, zoneText } from "@/lib/dates";
import { type Comparison, differencesOf, type Pair } from "@/liga/forums/programme/compare";
import type { Unreadable } from "@/liga/forums/programme/entry";
import type { StandingSession } from "@/liga/forums/programme/standing";

/** So many of each are shown; a phone has to carry them all. */
const most = { moved: 300, cancelled: 300, changed: 100, unreadable: 100, added: 60 };
type Props = {
  told: Comparison;
  unreadable: Unreadable[];
  format: ProgrammeFormat;
  standing: StandingSession[];
};

/** What moved and vanished first: there are people in it. */
export function Groups({ told, unreadable, format, standing }: Props) {
  const t = useTranslations("programmeImport");
  const when = useWhen();
  const attending = new Map(standing.map((one) => [one.id, one.attending]));
  const people = (id: string) => t("attending", { count: attending.get(id) ?? 0 });
  return (
    <>
      <Group
        kind="moved"
        heads={["session", "before", "now", "attending"]}
        rows={told.moved.map(({ session, entry }) => ({
          id: session.id,
          cells: [<bdi key="title">{entry.title}</bdi>, when(session), when(entry), people(session.id)],
        }))}
      />
      <Group
        kind="cancelled"
        heads={["session", "when", "attending"]}
        rows={told.cancelled.map((session) => ({
          id: session.id,
          cells: [<bdi key="title">{session.title}</bdi>, when(session), people(session.id)],
        }))}
      />
      <Group
        kind="changed"
        heads={["session", "what", "attending"]}
        rows={told.changed.map((pair) => ({
          id: pair.session.id,
          cells: [
            <bdi key="title">{pair.entry.title}</bdi>,
            <Differences key="what" pair={pair} />,
            people(pair.session.id),
          ],
        }))}
      />
      <Group
        kind="unreadable"
        heads={["place", "session", "reason"]}
        rows={unreadable.map(({ at, title, reason, zone = "" }, index) => ({
          id: `u${index}`,
          cells: [
            t(`at.${placesOf[format]}`, { at }),
            <bdi key="title">{title ?? t("untitled")}</bdi>,
            t(`reasons.${reason}`, { zone }),
          ],
        }))}
      />
      <Group
        kind="added"
        heads={["session", "when", "where"]}
        rows={told.added.map((entry) => ({
          id: entry.uid,
          cells: [
            <bdi key="title">{entry.title}</bdi>,
            when(entry),
            [entry.room, entry.venue].filter(Boolean).join(", "),
          ],
        }))}
      />
    </>
  );
}

const placesOf = {
  ics: "line",
  schedule_xml: "line",
  csv: "row",
  xlsx: "row",
  schedule_json: "entry",
  indico: "entry",
} as const;

function useWhen() {
  const locale = useLocale();
  return ({ startsAt, endsAt, zone }: { startsAt: Date | string; endsAt: Date | string; zone: string }) => {
    const [from, to] = [new Date(startsAt), new Date(endsAt)];
    const clock = { locale, zone };
    return `${dateText(from, clock)}, ${hoursText(from, to, clock)}, ${zoneText(zone)}`;
  };
}

function Differences({ pair }: { pair: Pair }) {
  const t = useTranslations("programmeImport.changes");
  const before = (fact: string) =>
    (fact === "title" || fact === "venue" || fact === "room" || fact === "zone"
      ? pair.session[fact]
      : null) ?? t("none");
  return differencesOf(pair)
    .map((fact) => t(fact, { before: before(fact) }))
    .join("; ");
}

type Head = "session" | "before" | "now" | "when" | "where" | "what" | "attending" | "place" | "reason";
type GroupProps = { kind: keyof typeof most; heads: Head[]; rows: { id: string; cells: ReactNode[] }[] };

function Group({ kind, heads, rows }: GroupProps) {
  const t = useTranslations("programmeImport");
  if (rows.length === 0) return null;
  return (
    <div className="grid gap-2">
      <Table
        caption={t(`groups.${kind}`)}
        columns={heads.map((head) => ({ label: t(`columns.${head}`) }))}
        rows={rows.slice(0, most[kind])}
      />
      {rows.length > most[kind] && <p>{t("more", { count: rows.length - most[kind] })}</p>}
    </div>
  );
}
