import { dayOf, dayText, hoursText, zoneText } from "@/lib/dates";
import { directionOf } from "@/lib/direction";
import { languageName, listText } from "@/lib/names";
import { type Sheet, sheetPdf } from "../../paper/sheet";
import type { Viewer } from "../../viewer";
import { byDay } from "../layout";
import { meetingParts } from "./meetings";
import type { Brief } from "./queries";
import { sayParts } from "./say";
import { type BriefWords, briefWords, inHers, type Row, sessionsOf, zoneOf } from "./texts";

type Reader = Pick<Viewer, "id" | "name" | "locale" | "timeZone">;
export type Part = { brief: Brief; t: BriefWords; reader: Reader; name: (id: string | null) => string };

/** The brief in her language, as a file to print. */
export function briefPdf(brief: Brief, reader: Reader, now: Date): Promise<Buffer> {
  const t = briefWords(reader.locale);
  const names = new Map(brief.members.map(({ id, name }) => [id, name]));
  const name = (id: string | null) => (id && names.get(id)) || t("words.unnamed");
  const madeOn = dayOf(now, reader.timeZone);
  const part = { brief, t, reader, name };
  return sheetPdf(
    {
      language: reader.locale,
      direction: directionOf(reader.locale),
      title: t("papers.pdf.title", { name: brief.name }),
      madeOn,
      foot: t("papers.pdf.foot", { name: brief.name }),
      pageOf: (page, of) => t("papers.pdf.page", { page, of }),
    },
    (sheet) => {
      sheet.heading(t("papers.pdf.title", { name: brief.name }), 1);
      sheet.paragraph([`${brief.forum}, ${brief.edition}`, brief.city].filter(Boolean).join(" · "));
      sheet.paragraph(t("papers.pdf.for", { name: reader.name, day: dayText(madeOn, reader.locale) }));
      members(sheet, part);
      agenda(sheet, part);
      sayParts(sheet, part);
      meetingParts(sheet, part);
      ways(sheet, part);
      contacts(sheet, part);
    },
  );
}

function members(sheet: Sheet, { brief, t, reader, name }: Part) {
  const languages = (codes: string[]) =>
    listText(
      codes.map((code) => languageName(code, reader.locale)),
      reader.locale,
    );
  sheet.heading(t("papers.pdf.members"));
  if (brief.members.length === 0) return sheet.paragraph(t("papers.pdf.nothing"));
  sheet.table({
    columns: [
      { label: t("papers.pdf.name"), share: 3 },
      { label: t("papers.pdf.role"), share: 2 },
      { label: t("papers.pdf.organisation"), share: 3 },
      { label: t("papers.pdf.languages"), share: 3 },
    ],
    rows: brief.members.map((member) => [
      name(member.id),
      t(`words.seatRole.${member.role}`),
      member.organisation ?? "",
      languages(member.languages),
    ]),
  });
}

/** By day; and for who sees everybody's, by person. */
function agenda(sheet: Sheet, part: Part) {
  const { brief, t, reader, name } = part;
  const zone = zoneOf(brief);
  sheet.heading(t(brief.everybody ? "papers.pdf.agendaByDay" : "papers.pdf.ownAgenda"));
  if (brief.latest === 0) return sheet.paragraph(t("papers.pdf.noVersion"));
  sheet.paragraph(
    t("papers.pdf.version", {
      number: brief.latest,
      day: dayText(dayOf(new Date(brief.publishedAt ?? 0), reader.timeZone), reader.locale),
      zone: zoneText(zone),
    }),
  );
  if (brief.entries.length === 0) return sheet.paragraph(t("papers.pdf.nothing"));
  days(sheet, part, sessionsOf(brief.entries), brief.everybody);
  if (!brief.everybody) return;
  sheet.heading(t("papers.pdf.agendaByPerson"));
  for (const { id } of brief.members) {
    const hers = brief.entries.filter(({ personId }) => personId === id);
    if (hers.length === 0) continue;
    sheet.heading(name(id), 3);
    days(sheet, part, sessionsOf(hers), false);
  }
}

function days(sheet: Sheet, { brief, t, reader, name }: Part, rows: Row[], withNames: boolean) {
  const zone = zoneOf(brief);
  const clock = { locale: reader.locale, zone };
  const timed = rows.map((row) => ({ ...row, ...row.entry, id: row.entry.sessionId }));
  for (const [day, list] of byDay(timed, zone)) {
    sheet.heading(dayText(day, reader.locale), 3);
    sheet.table({
      columns: [
        { label: t("papers.pdf.hours"), share: 2 },
        { label: t("papers.pdf.session"), share: 5 },
        { label: t("papers.pdf.place"), share: 3 },
        ...(withNames ? [{ label: t("papers.pdf.who"), share: 4 }] : []),
      ],
      rows: list.map(({ entry, who }) => [
        hoursText(new Date(entry.startsAt), new Date(entry.endsAt), clock),
        `${entry.title} (${t(`words.forumSessionType.${entry.type}`)})`,
        [entry.room, entry.venue].filter(Boolean).join(", "),
        ...(withNames ? [listText(who.map(name), reader.locale)] : []),
      ]),
    });
  }
}

/** How one gets in and by when, each with how sure that is. */
function ways(sheet: Sheet, { brief, t, reader }: Part) {
  const sure = (how: (typeof brief.routes)[number]["confidence"]) => t(`words.confidence.${how}`);
  sheet.heading(t("papers.pdf.access"));
  if (brief.routes.length === 0) sheet.paragraph(t("papers.pdf.nothing"));
  else
    sheet.list(
      brief.routes.map(({ route, note, noteEs, confidence }) =>
        [`${t(`words.accessRoute.${route}`)} (${sure(confidence)})`, inHers(reader.locale, note, noteEs)]
          .filter(Boolean)
          .join(": "),
      ),
    );
  sheet.heading(t("papers.pdf.deadlines"));
  if (brief.deadlines.length === 0) return sheet.paragraph(t("papers.pdf.nothing"));
  sheet.table({
    columns: [
      { label: t("papers.pdf.day"), share: 3 },
      { label: t("papers.pdf.deadline"), share: 5 },
      { label: t("papers.pdf.sure"), share: 3 },
    ],
    rows: brief.deadlines.map(({ kind, title, titleEs, dueOn, confidence }) => [
      dayText(dueOn, reader.locale),
      inHers(reader.locale, title, titleEs) || t(`words.deadlineKind.${kind}`),
      sure(confidence),
    ]),
  });
}

function contacts(sheet: Sheet, { brief, t }: Part) {
  sheet.heading(t("papers.pdf.contacts"));
  if (brief.contacts.length === 0) return sheet.paragraph(t("papers.pdf.nothing"));
  sheet.table({
    columns: [
      { label: t("papers.pdf.name"), share: 4 },
      { label: t("papers.pdf.number"), share: 3 },
      { label: t("papers.pdf.note"), share: 4 },
    ],
    rows: brief.contacts.map(({ kind, name, number, note }) => [
      `${name} (${t(`room.contacts.kinds.${kind}`)})`,
      number,
      note ?? "",
    ]),
  });
}
