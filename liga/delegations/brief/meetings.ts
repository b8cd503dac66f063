import { dateText, hoursText } from "@/lib/dates";
import { countryName, listText } from "@/lib/names";
import type { Sheet } from "../../paper/sheet";
import type { Part } from "./pdf";
import { zoneOf } from "./texts";

/** Meetings with States, those with an hour first: whom we meet, who goes, and what is asked of them. */
export function meetingParts(sheet: Sheet, { brief, t, reader, name }: Part) {
  if (brief.meetings.length === 0) return;
  const clock = { locale: reader.locale, zone: zoneOf(brief) };
  sheet.heading(t("papers.pdf.meetings"));
  for (const meeting of brief.meetings) {
    const { countryCode, withWhom, state, startsAt, endsAt, place, goers, ask, point } = meeting;
    const when =
      startsAt && endsAt
        ? `${dateText(new Date(startsAt), clock)}, ${hoursText(new Date(startsAt), new Date(endsAt), clock)}`
        : t("papers.pdf.noHour");
    const facts = [
      when,
      place,
      t(`statements.meetings.states.${state}`),
      goers.length > 0 &&
        t("papers.pdf.goers", {
          names: listText(
            goers.map(({ id }) => name(id)),
            reader.locale,
          ),
        }),
      point && t("papers.pdf.pointOf", { title: point.title }),
    ];
    sheet.heading([countryName(countryCode, reader.locale), withWhom].filter(Boolean).join(", "), 3);
    sheet.paragraph(facts.filter(Boolean).join(" · "), { colour: "#5f5355" });
    sheet.paragraph(t("papers.pdf.ask", { text: ask }), { weight: "strong" });
  }
}
