import { countryName, languageName } from "@/lib/names";
import type { Sheet } from "../../paper/sheet";
import { limits } from "../../statements/limits";
import type { Part } from "./pdf";
import { wordsToSay } from "./texts";

/** What the delegation asks and says: asks, talking points, statements with the words that are to be said. */
export function sayParts(sheet: Sheet, part: Part) {
  asks(sheet, part);
  if (part.brief.points.length > 0) points(sheet, part);
  if (part.brief.statements.length > 0) statements(sheet, part);
}

function asks(sheet: Sheet, { brief, t, reader }: Part) {
  sheet.heading(t("papers.pdf.asks"));
  if (brief.asks.length === 0 && brief.points.length === 0) return sheet.paragraph(t("papers.pdf.nothing"));
  sheet.list([
    ...brief.points.map(({ ask }) => ask),
    ...brief.asks.map(({ countryCode, policy, ask }) =>
      t("papers.pdf.askOf", { country: countryName(countryCode, reader.locale), policy, ask }),
    ),
  ]);
}

function points(sheet: Sheet, { brief, t }: Part) {
  sheet.heading(t("papers.pdf.points"));
  for (const { title, problem, evidence, ask, grantedBy } of brief.points) {
    sheet.heading(title, 3);
    sheet.paragraph(t("papers.pdf.problem", { text: problem }));
    if (evidence) sheet.paragraph(t("papers.pdf.evidence", { text: evidence }));
    sheet.paragraph(t("papers.pdf.ask", { text: ask }), { weight: "strong" });
    if (grantedBy) sheet.paragraph(t("papers.pdf.grantedBy", { text: grantedBy }));
  }
}

function statements(sheet: Sheet, { brief, t, reader, name }: Part) {
  sheet.heading(t("papers.pdf.statements"));
  for (const statement of brief.statements) {
    const usual = limits[statement.setting];
    const [seconds, words] = [statement.limitSeconds ?? usual.seconds, statement.limitWords ?? usual.words];
    const said = wordsToSay(statement, reader.locale);
    const facts = [
      t(`statements.settings.${statement.setting}`),
      statement.session && t("papers.pdf.at", { session: statement.session.title }),
      statement.speakerId && t("papers.pdf.speaker", { name: name(statement.speakerId) }),
      statement.substituteId && t("papers.pdf.substitute", { name: name(statement.substituteId) }),
      seconds && t("papers.pdf.limitSeconds", { count: seconds }),
      words && t("papers.pdf.limitWords", { count: words }),
      said && t(said.signedAt ? "papers.pdf.signed" : "papers.pdf.unsigned"),
      said && languageName(said.language, reader.locale),
    ];
    sheet.heading(statement.title, 3);
    sheet.paragraph(facts.filter(Boolean).join(" · "), { colour: "#5f5355" });
    if (said) sheet.paragraph(said.text, { own: true });
  }
}
