import { stableId } from "../random";
import type { Cohort } from "./cohort";
import { at } from "./dates";
import { curriculumRow, moduleId, moduleRows, prerequisiteRows } from "./modules";
import type { Rows } from "./rows";

/** What the first modules are for, in our own words; the others say it in their title. */
const outcomes: Record<number, { en: string; es: string; objectives: number[] }> = {
  1: {
    en: "Tell her own story of change as she wants it told\nAgree with the group what stays in the room",
    es: "Contar su propia historia de cambio como quiere contarla\nAcordar con el grupo qué no sale de la sala",
    objectives: [],
  },
  2: {
    en: "Name the rights that a policy touches\nChoose the treaty that helps her argument",
    es: "Nombrar los derechos que toca una política\nElegir el tratado que ayuda a su argumento",
    objectives: [6, 7, 15],
  },
  4: {
    en: "Find the objective that speaks about her issue\nAsk of each objective what it means for women",
    es: "Encontrar el objetivo que habla de su tema\nPreguntar de cada objetivo qué significa para las mujeres",
    objectives: [1, 5, 7, 16, 17],
  },
  6: {
    en: "Ask for consent that can be taken back\nKeep what could hurt somebody out of her notes",
    es: "Pedir un consentimiento que se puede retirar\nDejar fuera de sus notas lo que puede dañar a alguien",
    objectives: [1],
  },
};

const materials: [module: number, texts: Omit<Rows["materialTexts"][number], "materialId">[]][] = [
  [
    1,
    [
      {
        language: "en",
        title: "Agreements for a safe room",
        url: null,
        body: "What is said here stays here. Nobody has to answer. We name people only with their consent.",
        origin: "original",
      },
      {
        language: "es",
        title: "Acuerdos para una sala segura",
        url: null,
        body: "Lo que se dice aquí se queda aquí. Nadie está obligada a responder. Nombramos a las personas solo con su consentimiento.",
        origin: "person",
      },
    ],
  ],
  [
    4,
    [
      {
        language: "en",
        title: "The Global Compact in one page (demo)",
        url: "https://example.org/liga/compact-en",
        body: null,
        origin: "original",
      },
      {
        language: "ar",
        title: "الاتفاق العالمي في صفحة واحدة",
        url: "https://example.org/liga/compact-ar",
        body: null,
        origin: "machine",
      },
    ],
  ],
  [
    10,
    [
      {
        language: "es",
        title: "Noventa segundos: un esquema (demo)",
        url: "https://example.org/liga/noventa-segundos",
        body: null,
        origin: "original",
      },
    ],
  ],
];

/** The curriculum everybody shares, published when its cohorts began. */
export function teachable(rows: Rows, publishedAt: Date) {
  rows.curricula.push({ ...curriculumRow, publishedAt });
  rows.modules.push(
    ...moduleRows.map((row) => {
      const { objectives = [], ...words } = outcomes[row.position] ?? {};
      return { ...row, outcomes: words, objectives, workloadMinutes: row.kind === "required" ? 180 : 120 };
    }),
  );
  rows.modulePrerequisites.push(...prerequisiteRows);
  for (const [position, texts] of materials) {
    const id = stableId("material", String(position));
    rows.moduleMaterials.push({ id, moduleId: moduleId(position), position: 1 });
    rows.materialTexts.push(...texts.map((text) => ({ ...text, materialId: id })));
  }
}

/**
 * Plans around the sessions of a cohort: the last one is held in a second language as well; whoever
 * interprets is named, some leaders state their hours, and a day off is known.
 */
export function planSideBySide(rows: Rows, cohort: Cohort) {
  const sessions = rows.trainingSessions.filter(({ cohortId }) => cohortId === cohort.id);
  const last = sessions.at(-1);
  if (!last?.id) return;
  const group = stableId("group", cohort.id);
  rows.sessionGroups.push({ id: group, cohortId: cohort.id, moduleId: last.moduleId });
  for (const session of sessions) session.groupId = session === last ? group : null;
  rows.trainingSessions.push({
    ...last,
    id: stableId("side by side", cohort.id),
    language: cohort.locale === "es" ? "en" : "ar",
    interpretation: [],
    groupId: group,
  });
  const next = sessions.find(({ startsAt }) => startsAt > cohort.now);
  for (const [i, language] of (next?.interpretation ?? []).entries())
    rows.sessionInterpreters.push({
      id: stableId("interpreter", cohort.id, language),
      sessionId: next?.id ?? "",
      fromLanguage: cohort.locale,
      toLanguage: language,
      personId: i === 0 ? (cohort.mentors[1]?.id ?? null) : null,
      name: i === 0 ? null : "Interpreter (demo)",
      confidential: i === 0,
    });
  if (!next?.interpretation?.length && next?.id)
    rows.sessionInterpreters.push({
      id: stableId("interpreter", cohort.id),
      sessionId: next.id,
      fromLanguage: cohort.locale,
      toLanguage: cohort.locale === "es" ? "en" : "es",
      personId: cohort.mentors[1]?.id ?? null,
      name: null,
      confidential: true,
    });
  for (const [i, member] of cohort.members.entries())
    if (i % 3 === 0)
      for (let weekday = 1; weekday <= 7; weekday++)
        rows.availableHours.push({
          personId: member.id,
          weekday,
          // Care and shifts: some can only in the evening, some not on Sundays.
          fromMinute: weekday === 7 && i % 2 === 0 ? null : i % 2 === 0 ? 17 * 60 : 9 * 60,
          untilMinute: weekday === 7 && i % 2 === 0 ? null : 22 * 60 + 30,
        });
  rows.cohortDaysOff.push({
    cohortId: cohort.id,
    day: cohort.today.add({ days: 30 }).toString(),
    name: cohort.locale === "es" ? "Fiesta local (demo)" : "Local holiday (demo)",
  });
  rows.sessionSeries.push({
    id: stableId("series", cohort.id),
    cohortId: cohort.id,
    rule: null,
    createdBy: cohort.coordinator.id,
    createdAt: at(cohort.startsOn, 9, 0, "UTC"),
  });
}
