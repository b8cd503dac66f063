import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import type { ScheduleEntry } from "../version-queries";
import { briefPdf } from "./pdf";
import type { Brief } from "./queries";
import { sessionsOf, wordsToSay } from "./texts";

const entry = (personId: string, sessionId: string, from: string, to: string): ScheduleEntry => ({
  personId,
  sessionId,
  title: `Session ${sessionId}`,
  type: "round_table",
  venue: "UN",
  room: "CR 4",
  startsAt: Date.parse(from),
  endsAt: Date.parse(to),
  zone: "America/New_York",
});
// 2:30 UTC on 6 May is 22:30 on 5 May in New York.
const late = ["2026-05-06T02:30:00Z", "2026-05-06T03:00:00Z"] as const;
const early = ["2026-05-05T13:00:00Z", "2026-05-05T14:00:00Z"] as const;
const text = (language: string, words: string, signedAt: string | null) =>
  ({ language, text: words, signedAt }) as Brief["statements"][number]["texts"][number];

const whole = {
  id: "d",
  name: "Our delegation",
  forum: "IMRF",
  edition: "2nd",
  city: "New York",
  zone: "America/New_York",
  coordinates: true,
  everybody: true,
  latest: 3,
  publishedAt: "2026-04-01T10:00:00Z",
  entries: [entry("a", "late", ...late), entry("a", "early", ...early), entry("b", "early", ...early)],
  members: [
    { id: "a", name: "Amal خليل", role: "head", organisation: "House", languages: ["ar", "es"] },
    { id: "b", name: null, role: "delegate", organisation: null, languages: [] },
  ],
  asks: [{ countryCode: "PH", policy: "Act 1", ask: "Stop the fee" }],
  routes: [{ route: "indico_registration", note: "Ask early", noteEs: "Preguntad pronto", confidence: "R" }],
  deadlines: [{ kind: "registration", title: null, titleEs: null, dueOn: "2026-04-20", confidence: "V" }],
  contacts: [{ kind: "care", name: "Maite", number: "+41 22 000", note: null }],
  points: [
    { title: "Fees", problem: "They pay", evidence: null, ask: "No fees", grantedBy: "Labour ministry" },
  ],
  statements: [
    {
      title: "At the round table",
      setting: "three_minutes",
      limitSeconds: 170,
      limitWords: null,
      session: null,
      speakerId: "a",
      substituteId: "b",
      texts: [text("en", "Thank you, Chair.", "2026-04-02T10:00:00Z")],
    },
  ],
  meetings: [
    {
      countryCode: "MX",
      withWhom: "Permanent Mission",
      state: "confirmed",
      startsAt: "2026-05-06T02:30:00Z",
      endsAt: "2026-05-06T03:00:00Z",
      place: "Vienna Café",
      ask: "Sponsor the side event",
      said: "They were angry",
      point: { id: "p", title: "Fees" },
      goers: [{ id: "a", name: "Amal" }],
    },
    {
      countryCode: "PH",
      withWhom: null,
      state: "asked",
      startsAt: null,
      endsAt: null,
      place: null,
      ask: "Hear us",
      said: null,
      point: null,
      goers: [],
    },
  ],
} as unknown as Brief;
const reader = { id: "a", name: "Amal", locale: "es" as const, timeZone: "Asia/Manila" };
const now = new Date("2026-04-10T08:00:00Z");

async function read(brief: Brief, locale: "en" | "es" = "es") {
  const file = new Uint8Array(await briefPdf(brief, { ...reader, locale }, now));
  const pdf = await getDocument({ data: file, verbosity: 0 }).promise;
  let all = "";
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    all += items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(" ");
  }
  return all.normalize("NFKC").replace(/\s+/g, " ");
}

test("a coordinator's has every part, in her language, by the clock of the forum", async () => {
  const said = await read(whole);
  for (const words of [
    "Informe: Our delegation",
    "Amal",
    // A cell of two lines is read line by line, across.
    "Jefa de House",
    "Agenda por día",
    "09:00–10:00",
    "22:30–23:00",
    "Agenda por persona",
    "Stop the fee",
    "Pedimos: No fees",
    "Thank you, Chair.",
    "Firmada",
    "170 segundos",
    "Preguntad pronto",
    "20 abr 2026",
    "+41 22 000",
    "confidencial",
    "Página 1 de",
  ])
    expect(said).toContain(words);
  // Late in the evening there is the day before for Manila and for UTC.
  expect(said).not.toContain("6 may 2026");
  expect(said).not.toMatch(/undefined|null|\{/);
  expect(await read(whole, "en")).toContain("Agenda by person");
});

test("meetings with States: whom, when by the clock of the forum, who goes and what is asked; what was said is on no paper", async () => {
  const said = await read({ ...whole, coordinates: false, everybody: false });
  for (const words of [
    "Reuniones con Estados",
    "México, Permanent Mission",
    "5 may 2026, 22:30–23:00",
    "Vienna Café",
    "Van: Amal",
    "Página de la petición: Fees",
    "Pedimos: Sponsor the side event",
    "Filipinas",
    "Todavía sin hora",
  ])
    expect(said).toContain(words);
  expect(said).not.toContain("They were angry");
  expect(await read({ ...whole, meetings: [] })).not.toContain("Reuniones con Estados");
});

test("a delegate's holds her own agenda, and no column of who goes where", async () => {
  const said = await read({
    ...whole,
    coordinates: false,
    everybody: false,
    entries: whole.entries.slice(0, 1),
  });
  expect(said).toContain("Tu agenda");
  expect(said).toContain("Session late");
  for (const words of ["Agenda por persona", "Session early", "Lugar Quién"])
    expect(said).not.toContain(words);
});

test("where there is nothing yet, that is said", async () => {
  const none = {
    members: [],
    entries: [],
    asks: [],
    routes: [],
    deadlines: [],
    contacts: [],
    points: [],
    meetings: [],
  };
  const said = await read({ ...whole, ...none, statements: [], latest: 0, publishedAt: null, zone: null });
  expect(said.match(/Nada todavía/g)).toHaveLength(5);
  expect(said).toContain("Todavía no se ha publicado ninguna agenda");
});

test("a session stands once, with all who go; signed words come before unsigned, hers before others", () => {
  expect(sessionsOf(whole.entries).map(({ entry, who }) => [entry.sessionId, who])).toEqual([
    ["early", ["a", "b"]],
    ["late", ["a"]],
  ]);
  const [english, spanish, signed] = [text("en", "E", null), text("es", "S", null), text("fr", "F", "2026")];
  expect(wordsToSay({ texts: [english, spanish, signed] }, "es")).toBe(signed);
  expect(wordsToSay({ texts: [english, spanish] }, "es")).toBe(spanish);
  expect(wordsToSay({ texts: [text("es", " ", "2026"), english] }, "es")).toBe(english);
  expect(wordsToSay({ texts: [] }, "es")).toBeNull();
});
