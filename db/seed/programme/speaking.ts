import { stableId } from "../random";
import type { Cohort } from "./cohort";
import { addDays } from "./dates";
import type { Member } from "./enrolments";
import type { Rows } from "./rows";

const said = {
  en: {
    title: "Demo: let a worker change employer",
    problem: "A permit tied to one employer makes leaving abuse a crime.",
    ask: "Let a worker change employer without asking the old one.",
    text: "Thank you, Chair. I speak for women who work in other people's homes. Let a worker change employer without asking the old one.",
    with: "Demo: permanent mission",
    note: "Demo: her sister's fare to look after the children.",
  },
  es: {
    title: "Demo: que una trabajadora pueda cambiar de empleador",
    problem: "Un permiso atado a un solo empleador convierte en delito huir del abuso.",
    ask: "Que una trabajadora pueda cambiar de empleador sin pedir permiso al anterior.",
    text: "Gracias, Presidencia. Hablo por mujeres que trabajan en casas ajenas. Que una trabajadora pueda cambiar de empleador sin pedir permiso al anterior.",
    with: "Demo: misión permanente",
    note: "Demo: el pasaje de su hermana para cuidar a los niños.",
  },
};

/** Invented: one ask with its page and its statement, one meeting wished for, one cost asked for. */
export function speakAndMeet(rows: Rows, { id, locale, coordinator, members, now }: Cohort) {
  const delegation = rows.delegations.find(({ cohortId }) => cohortId === id);
  if (!delegation) return;
  const delegationId = delegation.id as string;
  const [, head] = members as [Member, Member];
  const words = locale === "es" ? said.es : said.en;
  const own = (what: string) => stableId(what, delegationId);
  rows.talkingPoints.push({
    id: own("talking point"),
    delegationId,
    title: words.title,
    objective: 6,
    problem: words.problem,
    ask: words.ask,
    ownerId: head.id,
    createdAt: addDays(now, -6),
  });
  rows.statements.push({
    id: own("statement"),
    delegationId,
    talkingPointId: own("talking point"),
    title: words.title,
    setting: "three_minutes",
    limitSeconds: 180,
    speakerId: head.id,
    createdAt: addDays(now, -5),
  });
  rows.statementTexts.push({
    id: own("statement text"),
    statementId: own("statement"),
    language: locale === "es" ? "es" : "en",
    number: 1,
    text: words.text,
    origin: "original",
    wordsPerMinute: 130,
    writtenBy: head.id,
    writtenAt: addDays(now, -4),
  });
  rows.stateMeetings.push({
    id: own("state meeting"),
    delegationId,
    countryCode: "ES",
    withWhom: words.with,
    talkingPointId: own("talking point"),
    ask: words.ask,
    createdAt: addDays(now, -3),
  });
  rows.stateMeetingGoers.push({ meetingId: own("state meeting"), personId: head.id });
  rows.delegationBudgets.push({ delegationId, currency: "EUR", amount: 800_000n });
  rows.supportCosts.push({
    id: own("cost"),
    delegationId,
    personId: head.id,
    kind: "childcare",
    timing: "advance",
    amount: 12_000n,
    currency: "EUR",
    note: words.note,
    requestedBy: coordinator.id,
    requestedAt: addDays(now, -2),
  });
}
