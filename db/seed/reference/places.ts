import { type Commission, type Confidence, commissions as codes } from "../../enums";
import { cell, readCsv } from "../csv";

const zones: Record<Commission, string> = {
  ECA: "Africa/Addis_Ababa",
  ECE: "Europe/Zurich",
  ECLAC: "America/Santiago",
  ESCAP: "Asia/Bangkok",
  ESCWA: "Asia/Beirut",
};

export const commissionRows = codes.map((code) => ({ code, zone: zones[code] }));

const isCommission = (word: string): word is Commission => (codes as readonly string[]).includes(word);
const lists = readCsv("reference/un_regional_commissions.csv");

/** ISO 3166-1 codes of every member and associate, and passports that no commission counts. */
const outside = ["VA", "TW", "XK", "PS", "EH", "HK", "MO"];
export const countryRows = [...new Set([...lists.map((row) => cell(row, "iso2")), ...outside])].map(
  (code) => ({
    code,
  }),
);

export const membershipRows = lists.flatMap((row) => {
  const of = (column: string, associate: boolean) =>
    cell(row, column)
      .split("|")
      .filter(isCommission)
      .map((commissionCode) => ({ countryCode: cell(row, "iso2"), commissionCode, associate }));
  return [...of("commissions", false), ...of("associate_of", true)];
});

/** Spanish titles are recalled from the official translation, hence "R". */
export const objectiveRows = readCsv("reference/gcm_objectives.csv").map((row) => ({
  number: Number(cell(row, "number")),
  title: { en: cell(row, "title_en"), es: cell(row, "title_es_recalled") },
  titleConfidence: { en: cell(row, "title_en_status") as Confidence, es: "R" as Confidence },
  shortLabel: cell(row, "label_en_short"),
  roundTable: Number(cell(row, "imrf_round_table").replace("RT", "")),
}));

export const objectivesOfRoundTable = (table: number) =>
  objectiveRows.filter((row) => row.roundTable === table).map((row) => row.number);
