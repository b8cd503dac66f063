import type { AccessRouteKind, Confidence, DeadlineBasis, DeadlineKind, SeatRuleKind } from "../../enums";
import { stableId } from "../random";
import { forumId } from "./editions";

type Habit = {
  slug: string;
  kind: DeadlineKind;
  title: [en: string, es: string];
  /** Before the opening. */
  days: number;
  route?: AccessRouteKind;
  basis?: DeadlineBasis;
  confidence: Confidence;
  source: string;
};
const women = "UN Women CSW pages";
const parallel = "NGO CSW/NY application page, CSW 68 (opening 11 Mar 2024)";

/** Days before the opening as seen in earlier years, and a few suggestions of ours that say so. */
const habits: Habit[] = [
  {
    slug: "imrf",
    kind: "accreditation",
    title: ["Special accreditation closes", "Cierra la acreditación especial"],
    days: 111,
    route: "special_accreditation",
    confidence: "V",
    source: "Civil Society Action Committee: 26 Jan 2022 for 17 May 2022",
  },
  {
    slug: "imrf",
    kind: "registration",
    title: ["Participant registration closed by then", "Para entonces ya cerró la inscripción"],
    days: 39,
    route: "indico_registration",
    confidence: "V",
    source: "NGO Committee on Migration, update of 8 Apr 2022: at least 39 days before",
  },
  {
    slug: "imrf",
    kind: "side_event",
    title: ["Side-event organisers hear the result", "Se comunica el resultado de los eventos paralelos"],
    days: 30,
    confidence: "V",
    source: "UN IMRF, Organize a side event: one month before",
  },
  {
    slug: "csw",
    kind: "registration",
    title: ["Registration of representatives closes", "Cierra la inscripción de representantes"],
    days: 42,
    route: "ecosoc_status",
    confidence: "V",
    source: `${women}: 42 to 40 days before in 2013, 2015 and 2020`,
  },
  {
    slug: "csw",
    kind: "written_statement",
    title: ["Written statements close", "Cierran las declaraciones escritas"],
    days: 144,
    route: "ecosoc_status",
    confidence: "V",
    source: `${women}: 144 to 136 days before (2019, 2014)`,
  },
  {
    slug: "csw",
    kind: "side_event",
    title: ["Parallel event applications close", "Cierran las solicitudes de eventos paralelos"],
    days: 98,
    route: "open_forum",
    confidence: "V",
    source: parallel,
  },
  {
    slug: "csw",
    kind: "side_event",
    title: ["Last change to the parallel event schedule", "Último cambio del horario de eventos paralelos"],
    days: 7,
    route: "open_forum",
    confidence: "V",
    source: parallel,
  },
  {
    slug: "hrc",
    kind: "written_statement",
    title: ["Written statements close", "Cierran las declaraciones escritas"],
    days: 14,
    route: "ecosoc_status",
    confidence: "V",
    source: "CAGI welcome desk, an older page: two weeks before the session",
  },
  {
    slug: "cedaw",
    kind: "report",
    title: ["Alternative report", "Informe alternativo"],
    days: 21,
    route: "written_report",
    confidence: "V",
    source: "IWRAW Asia Pacific, 72nd and 73rd sessions: three weeks before",
  },
  {
    slug: "gfmd",
    kind: "application",
    title: ["Civil society applications close", "Cierran las solicitudes de la sociedad civil"],
    days: 148,
    route: "gfmd_civil_society",
    confidence: "R",
    source: "GFMD civil society FAQ 2019: 26 Aug 2019 for January 2020; that summit's date is recalled",
  },
  ...["imrf", "csw"].flatMap((slug): Habit[] => [
    {
      slug,
      kind: "visa",
      title: ["Visa applications begun", "Visados empezados a tramitar"],
      days: 120,
      basis: "proposal",
      confidence: "U",
      source: "A suggestion of LIGA for events at UN Headquarters",
    },
    {
      slug,
      kind: "passes",
      title: ["Passes collected", "Pases recogidos"],
      days: 2,
      basis: "proposal",
      confidence: "U",
      source: "A suggestion of LIGA for events at UN Headquarters",
    },
  ]),
];

export const habitRows = habits.map(({ slug, kind, title, days, route, basis, confidence, source }) => ({
  id: stableId("deadline-habit", slug, kind, title[0]),
  forumId: forumId(slug),
  kind,
  title: title[0],
  titleEs: title[1],
  offsetDays: days,
  accessRoute: route ?? null,
  basis: basis ?? ("observed" as const),
  confidence,
  source,
}));

const newYork =
  "UN DESA NGO Branch text for 2024: 7 annual and 9 temporary New York passes per organisation, from 18 years";
const rules: [slug: string, kind: SeatRuleKind, limit: number, confidence: Confidence, source: string][] = [
  ["imrf", "annual_passes", 7, "V", newYork],
  ["imrf", "temporary_passes", 9, "V", newYork],
  ["imrf", "min_age", 18, "V", newYork],
  ["unga", "annual_passes", 7, "V", newYork],
  ["unga", "temporary_passes", 9, "V", newYork],
  ["unga", "min_age", 18, "V", newYork],
  [
    "csw",
    "max_per_organisation",
    20,
    "R",
    "UN Women CSW registration pages 2013-2020; today's limit is recalled",
  ],
  ["csw", "min_age", 18, "V", newYork],
  [
    "hrc",
    "annual_passes",
    7,
    "V",
    "UN Geneva FAQ; UNOG page. Temporary passes come on top: write how many for the edition when you know",
  ],
  [
    "gfmd",
    "max_per_organisation",
    1,
    "V",
    "MADE Network; GFMD civil society FAQ 2019: one delegate, speakers excepted",
  ],
];

export const forumRuleRows = rules.map(([slug, kind, limit, confidence, source]) => ({
  id: stableId("forum-seat-rule", slug, kind),
  forumId: forumId(slug),
  kind,
  limit,
  confidence,
  source,
}));
