import { Temporal } from "temporal-polyfill";
import type { Confidence, ForumSessionType } from "../../enums";
import { stableId } from "../random";
import { editionId } from "./editions";
import { objectivesOfRoundTable } from "./places";

const zone = "America/New_York";
const headquarters = "UN Headquarters";
const official = ["ar", "zh", "en", "fr", "ru", "es"];

/** An instant from a wall clock in New York; May 2022 has no clock change. */
export const inNewYork = (day: string, time: string) =>
  new Date(Temporal.ZonedDateTime.from(`${day}T${time}[${zone}]`).epochMilliseconds);

type Item = {
  type: ForumSessionType;
  title: string;
  day: string;
  from: string;
  to: string;
  objectives?: number[];
  note: string;
  confidence: Confidence;
  venue?: string;
  room?: string;
  languages?: string[];
  capacity?: number;
};

const format = "Days and format: Indico.UN event 1000748; UN meeting hours 10–13 and 15–18.";
const halfDay =
  "Day 1 and the morning of day 2 are known; which half-day each round table had is an assumption.";
const split = "Three sessions are known (Civil Society Action Committee); their hours are an assumption.";
const themes = [
  "Ensuring that migration is voluntary, orderly and regular",
  "Protecting migrants through rights-based border governance",
  "Supporting the integration of migrants and their contribution to development",
  "Data and evidence-based policies, public debate and international cooperation",
];
const slots = [
  ["2022-05-17", "10:00", "13:00"],
  ["2022-05-17", "15:00", "18:00"],
  ["2022-05-18", "10:00", "13:00"],
  ["2022-05-18", "10:00", "13:00"],
] as const;

const hearing = (title: string, from: string, to: string): Item => ({
  type: "hearing",
  title: `Multi-stakeholder hearing: ${title}`,
  day: "2022-05-16",
  from,
  to,
  note: split,
  confidence: "R",
});
const plenary = (day: string, from: string, to: string, note = format): Item => ({
  type: "plenary",
  title: "Plenary",
  day,
  from,
  to,
  note,
  confidence: "V",
});

const items: Item[] = [
  {
    type: "preparatory_meeting",
    title: "Civil society preparatory day",
    day: "2022-05-15",
    from: "10:00",
    to: "17:00",
    venue: "Off UN premises",
    languages: ["en", "es", "fr"],
    note: "The day is known (NGO Committee on Migration, 22 Apr 2022); place, hours and languages are assumptions.",
    confidence: "R",
  },
  hearing("progress and gaps", "10:00", "13:00"),
  hearing("commitments and recommendations", "15:00", "16:30"),
  hearing("collective summary", "16:30", "18:00"),
  ...slots.map(
    ([day, from, to], i): Item => ({
      type: "round_table",
      title: `Round table ${i + 1}: ${themes[i]}`,
      day,
      from,
      to,
      objectives: objectivesOfRoundTable(i + 1),
      note: halfDay,
      confidence: "R",
    }),
  ),
  {
    type: "policy_debate",
    title: "Policy debate",
    day: "2022-05-18",
    from: "15:00",
    to: "18:00",
    note: format,
    confidence: "V",
  },
  plenary(
    "2022-05-19",
    "10:00",
    "13:00",
    `A migrant and a civil society representative speak first. ${format}`,
  ),
  plenary("2022-05-19", "15:00", "18:00"),
  plenary("2022-05-20", "10:00", "13:00"),
  plenary("2022-05-20", "15:00", "18:00"),
];

export const sessionRow = (item: Item) => ({
  id: stableId("imrf 2022", item.day, item.from, item.title),
  editionId: editionId("imrf", "1st (2022)"),
  title: item.title,
  type: item.type,
  venue: item.venue ?? headquarters,
  room: item.room ?? null,
  startsAt: inNewYork(item.day, item.from),
  endsAt: inNewYork(item.day, item.to),
  zone,
  capacity: item.capacity ?? null,
  languages: item.languages ?? official,
  objectives: item.objectives ?? [],
  note: item.note,
  confidence: item.confidence,
});

/** The programme as held, 15–20 May 2022; the hearing's day is listed here too, for one agenda. */
export const imrf2022Rows = items.map(sessionRow);

const demoEvent = (title: string, day: string, from: string, to: string, more: Partial<Item>): Item => ({
  type: "side_event",
  title: `Demo: ${title}`,
  day,
  from,
  to,
  note: "Invented for the demo. Side events were held outside 10–13 and 15–18 (UN IMRF side-event page).",
  confidence: "U",
  ...more,
});

/** Invented side events, for the demo only. */
export const imrf2022DemoEvents = [
  demoEvent("Care work crosses borders", "2022-05-17", "07:45", "08:45", {
    languages: ["en", "es"],
    objectives: [6, 7],
    room: "Demo room A",
    capacity: 3,
  }),
  demoEvent("Who counts? Women in migration data", "2022-05-17", "08:50", "09:50", {
    languages: ["en", "fr"],
    objectives: [1, 3],
    room: "Demo room B",
  }),
  demoEvent("Regularization, told by those who lived it", "2022-05-17", "13:15", "14:30", {
    languages: ["es", "en"],
    objectives: [5, 7],
    venue: "Off UN premises",
    capacity: 2,
  }),
  demoEvent("Alternatives to detention", "2022-05-18", "08:50", "09:50", {
    languages: ["en", "ar"],
    objectives: [13],
    room: "Demo room A",
  }),
  demoEvent("Climate, land and leaving", "2022-05-18", "13:15", "14:30", {
    languages: ["en", "es", "fr"],
    objectives: [2],
    room: "Demo room B",
    capacity: 12,
  }),
  demoEvent("Evening of women's stories", "2022-05-19", "18:30", "20:00", {
    languages: ["en", "es", "ar"],
    objectives: [16, 17],
    venue: "Off UN premises",
  }),
].map(sessionRow);
