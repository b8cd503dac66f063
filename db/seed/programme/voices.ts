import type { CommitmentState, SharingCircle } from "../../enums";
import type { Random } from "../random";
import { editionId } from "../reference/editions";
import type { Cohort } from "./cohort";
import { addDays, type Day } from "./dates";
import type { Member } from "./enrolments";
import type { Rows } from "./rows";

type Reading = [policy: string, whoBenefits: string, whoIsHurt: string, ask: string, objectives: number[]];

const readings: Record<"en" | "es", Reading[]> = {
  en: [
    [
      "Demo: work permits tied to one employer",
      "Agencies and employers who can threaten to cancel the permit.",
      "Domestic workers who flee abuse and become undocumented that same day.",
      "Let a worker change employer without asking the old one.",
      [5, 6],
    ],
    [
      "Demo: recruitment fees paid by the worker",
      "Recruiters and lenders.",
      "Women who leave with a debt of two years' wages.",
      "The employer pays, and a complaint line works in our languages.",
      [6],
    ],
    [
      "Demo: shelters only for women with papers",
      "The statistics.",
      "Women who were trafficked and lost their papers.",
      "Open every shelter, and keep the immigration police out of it.",
      [7, 10, 15],
    ],
    [
      "Demo: bilateral labour agreement without women at the table",
      "Both ministries.",
      "Care workers, who are not named in it at all.",
      "Two seats for women's organisations in its review committee.",
      [6, 23],
    ],
    [
      "Demo: return programme for workers sent home",
      "Men in construction, for whom the courses were made.",
      "Women who come back to care for everyone and get no loan.",
      "Loans and child care for women who return.",
      [21],
    ],
  ],
  es: [
    [
      "Demo: regularización con contrato de un año",
      "Las empresas grandes, que pueden ofrecerlo.",
      "Quienes limpian por horas en varias casas.",
      "Que sumen los contratos por horas y baste una declaración jurada.",
      [5, 7],
    ],
    [
      "Demo: padrón solo con contrato de alquiler",
      "Los dueños que venden papeles.",
      "Madres que comparten una habitación y pierden la escuela y el médico.",
      "Empadronar también con la palabra de dos vecinas.",
      [4, 15],
    ],
    [
      "Demo: detención de familias en la frontera",
      "Las empresas que administran los centros.",
      "Niñas y mujeres embarazadas.",
      "Alternativas en la comunidad desde el primer día.",
      [13],
    ],
    [
      "Demo: remesas con comisión fija",
      "Las casas de cambio.",
      "Quienes envían poco y cada semana.",
      "Un tope a la comisión y educación financiera pensada con nosotras.",
      [20],
    ],
    [
      "Demo: trabajo del hogar fuera del salario mínimo",
      "Los hogares con más ingresos.",
      "Indígenas y afrodescendientes que sostienen el cuidado.",
      "El mismo salario mínimo, con inspecciones.",
      [6, 17],
    ],
  ],
};
const circles: SharingCircle[] = ["cohort", "coordinators", "only_me", "cohort", "cohort"];

/** What leaders wrote about policies; invented, as their titles say. */
export function readPolicies(rng: Random, rows: Rows, cohort: Cohort) {
  readings[cohort.locale].forEach(([policy, whoBenefits, whoIsHurt, ask, objectives], i) => {
    const member = cohort.members[i * 2] as Member;
    rows.assessments.push({
      id: rng.uuid(),
      personId: member.id,
      cohortId: cohort.id,
      countryCode: member.countryCode ?? "MX",
      policy,
      whoBenefits,
      whoIsHurt,
      ask,
      objectives,
      sharedWith: circles[i] ?? "only_me",
      createdAt: addDays(cohort.now, -10 * i - 3),
    });
  });
}

const promises: [
  country: string,
  promise: string,
  objectives: number[],
  state: CommitmentState,
  checkIn: number,
][] = [
  ["MX", "Demo: consular staff trained on violence against women", [14], "in_progress", 20],
  ["CO", "Demo: a permit for women who care for a sick relative", [5, 7], "promised", 45],
  ["ES", "Demo: interpretation in every public health centre", [15], "in_progress", -4],
  ["PH", "Demo: no recruitment fee for domestic workers", [6], "kept", 120],
  ["LB", "Demo: a worker may change employer without consent", [6], "broken", 60],
  ["TH", "Demo: school places for children without papers", [4, 15], "promised", 9],
];

/** Invented promises: no State made them, and both the text and the source say so. */
export function promiseThings(rng: Random, rows: Rows, today: Day) {
  for (const [countryCode, promise, objectives, state, checkIn] of promises) {
    rows.commitments.push({
      id: rng.uuid(),
      countryCode,
      editionId: editionId("imrf", "2nd (2026)"),
      promise,
      saidOn: "2026-05-07",
      source: "Invented for the demo; no State made this promise.",
      objectives,
      state,
      nextCheckOn: today.add({ days: checkIn }).toString(),
    });
  }
}
