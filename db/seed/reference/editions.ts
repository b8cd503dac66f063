import type { Commission, Confidence, EditionStatus, ForumLevel } from "../../enums";
import { cell, readCsv } from "../csv";
import { stableId } from "../random";
import { inSpanish } from "./spanish";

/** The day on which the facts of the files were last compared with their sources. */
export const lastCheckedOn = "2026-11-24";

/** Forums by their name in `forum_editions.csv`. */
const known: Record<string, [slug: string, name: string]> = {
  IMRF: ["imrf", "International Migration Review Forum (IMRF)"],
  "GCM regional review": ["gcm-regional-review", "GCM regional review"],
  GFMD: ["gfmd", "Global Forum on Migration and Development (GFMD)"],
  CSW: ["csw", "Commission on the Status of Women (CSW)"],
  CEDAW: ["cedaw", "Committee on the Elimination of Discrimination against Women (CEDAW)"],
  CMW: ["cmw", "Committee on Migrant Workers (CMW)"],
  ILC: ["ilc", "International Labour Conference (ILC)"],
  "Human Rights Council": ["hrc", "Human Rights Council"],
  UNGA: ["unga", "UN General Assembly"],
  "UNFCCC COP": ["unfccc-cop", "UN climate conference (UNFCCC COP)"],
  "Beijing+30 regional": ["beijing30-regional", "Beijing+30 regional review"],
  "ECLAC Regional Conference on Women": ["eclac-women", "ECLAC Regional Conference on Women"],
  "World Social Forum": ["wsf", "World Social Forum"],
  "World Social Forum on Migrations": ["wsfm", "World Social Forum on Migrations"],
  "Abu Dhabi Dialogue": ["abu-dhabi-dialogue", "Abu Dhabi Dialogue"],
  "UN Network on Migration annual meeting": ["un-network-annual", "UN Network on Migration annual meeting"],
  "Feminist Forum on Migration and Displacement": ["ffmd", "Feminist Forum on Migration and Displacement"],
};

export const forumId = (slug: string) => stableId("forum", slug);
export const editionId = (slug: string, name: string) => stableId("edition", slug, name);
export const forumRows = Object.values(known).map(([slug, name]) => ({
  id: forumId(slug),
  slug,
  name,
  nameEs: inSpanish(name),
}));

/** Of a composite mark ("V start / R end") the weakest holds; a conflict of sources is "U". */
export function weakest(mark: string): Confidence {
  const order: Confidence[] = ["U", "R", "V1", "V"];
  const marks: string[] = mark.match(/\b(V1|V|R|U)\b/g) ?? [];
  if (mark.includes("conflict")) marks.push("U");
  return order.find((one) => marks.includes(one)) ?? "U";
}

const regions: Record<string, Commission> = {
  ECE: "ECE",
  ESCWA: "ESCWA",
  ESCAP: "ESCAP",
  ECLAC: "ECLAC",
  ECA: "ECA",
};

let access = "";
export const editionRows = readCsv("reference/forum_editions.csv").map((row) => {
  const [slug] = known[cell(row, "forum")] ?? [];
  if (!slug) throw new Error(`Unknown forum ${row.forum}.`);
  const name = cell(row, "edition");
  const startsOn = row.start || null;
  const online = row.city === "online";
  if (row.access !== "as above") access = row.access ?? "";
  // Whoever has not begun may still move.
  const status: EditionStatus = startsOn && startsOn <= lastCheckedOn ? "confirmed" : "tentative";
  const level: ForumLevel = /regional/.test(cell(row, "level")) ? "regional" : "global";
  return {
    id: editionId(slug, name),
    slug,
    forumId: forumId(slug),
    name,
    level,
    commissionCode: regions[cell(row, "level").replace("regional ", "")] ?? null,
    startsOn,
    endsOn: row.end || null,
    city: online ? null : row.city || null,
    countryCode: /^[A-Z]{2}$/.test(row.country_iso2 ?? "") ? cell(row, "country_iso2") : null,
    venue: online ? "Online" : row.venue || null,
    zone: row.iana_tz || null,
    organiser: row.organiser || null,
    organiserEs: inSpanish(row.organiser || null),
    access: access || null,
    accessEs: inSpanish(access || null),
    status,
    confidence: weakest(cell(row, "confidence")),
    source: cell(row, "source"),
    lastCheckedOn,
  };
});
export type EditionRow = (typeof editionRows)[number];

/** What two editions were before they moved: the old dates are never deleted. */
export const changeRows = [
  {
    editionId: editionId("imrf", "1st (2022)"),
    startsOn: "2022-05-10",
    endsOn: "2022-05-13",
    city: "New York",
    source: "Indico.UN event 37351",
  },
  {
    editionId: editionId("gfmd", "15th"),
    startsOn: "2025-06-11",
    endsOn: "2025-06-13",
    city: "Barranquilla",
    source: "El Espectador; Publimetro",
  },
].map((row) => ({
  ...row,
  id: stableId("change", row.editionId, row.startsOn),
  status: "moved" as const,
  notedOn: lastCheckedOn,
}));
