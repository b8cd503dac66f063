import type { Commission, Locale } from "../../enums";
import { asian, type Country, latin } from "./names";

/** The two kinds of cohort a unit of the programme has. */
export type Region = {
  key: "latin" | "asia";
  name: string;
  locale: Locale;
  languages: readonly string[];
  interpretation: readonly (readonly string[])[];
  commission: Commission;
  countries: readonly Country[];
  organisations: readonly (readonly [name: string, country: string, status: "none" | "roster" | "special"])[];
  /** The zone in which sessions are planned, and the wall clock there. */
  zone: string;
  hour: number;
  /** Days from today to the next session. */
  nextIn: number;
};

export const regions: readonly Region[] = [
  {
    key: "latin",
    name: "América Latina y España",
    locale: "es",
    languages: ["es"],
    interpretation: [[], ["en"], [], ["en", "qu"]],
    commission: "ECLAC",
    countries: latin,
    organisations: [
      ["Colectiva Hilo Violeta (demo)", "GT", "none"],
      ["Red Huellas de Agua (demo)", "MX", "special"],
      ["Asociación Puente de Lunas (demo)", "ES", "none"],
    ],
    zone: "America/Mexico_City",
    hour: 11,
    nextIn: 2,
  },
  {
    key: "asia",
    name: "Asia-Pacific and Arab region",
    locale: "en",
    languages: ["en", "ar"],
    interpretation: [["ar"], ["ar", "ne"], ["ar", "fil"], ["ar"]],
    commission: "ESCAP",
    countries: asian,
    organisations: [
      ["Bahaghari Care Workers' Circle (demo)", "PH", "roster"],
      ["Himal Returnee Women's Forum (demo)", "NP", "none"],
      ["Jasmine Bridge Collective (demo)", "LB", "none"],
    ],
    zone: "Asia/Manila",
    hour: 19,
    nextIn: 3,
  },
];
