import { stableId } from "../random";
import type { Cohort } from "./cohort";
import { addMinutes } from "./dates";
import { curriculumId } from "./modules";
import type { Rows } from "./rows";

/** Invented words of invented leaders, as two of them might write. */
const reflections = {
  en: [
    "Demo: I listened to the recording on the bus. What stays with me is that safety is something we make together.",
    "Demo: I liked it.",
    "Demo: I would have spoken about my cousin's contract. Now I know which office to write to, and I have begun the letter.",
  ],
  es: [
    "Demo: escuché la grabación en el autobús. Me quedo con que la seguridad la hacemos entre todas.",
    "Demo: me gustó.",
    "Demo: habría contado lo del contrato de mi prima. Ahora sé a qué oficina escribir y ya empecé la carta.",
  ],
};
const answers = {
  en: ["Demo: which part, and what would you do with it?", "Demo: thank you. Bring the letter on Thursday."],
  es: ["Demo: ¿qué parte, y qué harías con ella?", "Demo: gracias. Trae la carta el jueves."],
};

/**
 * What attendance is beyond came and missed: some of the excused said so before or lost their
 * connection, whoever missed a late session writes about it, one leader is let off the bar.
 */
export function catchUp(rows: Rows, { id, members, region, facilitator, coordinator, now }: Cohort) {
  const mine = new Map(
    rows.trainingSessions.filter((s) => s.cohortId === id).map((s, week) => [s.id ?? "", { s, week }]),
  );
  const own = rows.attendance.filter(({ sessionId }) => mine.has(sessionId));
  const personOf = new Map(members.map((member) => [member.enrolmentId, member.id]));
  for (const mark of own) {
    const { s, week } = mine.get(mark.sessionId) ?? {};
    if (!s || week === undefined) continue;
    const writer = personOf.get(mark.enrolmentId);
    if (mark.mark === "late" && week % 3 === 1) mark.mark = "left_early";
    else if (mark.mark === "excused" && week % 3 === 0) mark.mark = "connection_failed";
    else if (mark.mark === "excused" && week % 3 === 1 && writer) {
      const givenAt = addMinutes(s.startsAt, -180);
      Object.assign(mark, { mark: "apology", method: "apology", markedBy: writer, markedAt: givenAt });
      const reason = region.locale === "es" ? "Demo: turno de noche" : "Demo: night shift";
      rows.apologies.push({ sessionId: mark.sessionId, enrolmentId: mark.enrolmentId, reason, givenAt });
    }
  }
  const over = [...mine.values()].filter(({ s }) => addMinutes(s.startsAt, s.durationMinutes) <= now);
  for (const { s } of over.slice(-4))
    rows.catchUpMaterials.push({
      sessionId: s.id ?? "",
      url: "https://recordings.example.org/liga/demo",
      note: region.locale === "es" ? "Demo: mira desde el minuto 10." : "Demo: watch from minute 10.",
    });
  const demo = new Set(members.filter(({ demo: known }) => known).map(({ enrolmentId }) => enrolmentId));
  const missed = own
    .filter(
      ({ mark, enrolmentId, sessionId }) =>
        mark === "absent" && !demo.has(enrolmentId) && (mine.get(sessionId)?.week ?? 0) >= over.length - 4,
    )
    .slice(0, 3);
  for (const [i, mark] of missed.entries()) {
    const state = (["submitted", "again", "accepted"] as const)[i] ?? "submitted";
    const answeredAt = state === "submitted" ? null : addMinutes(now, -60);
    rows.catchUps.push({
      sessionId: mark.sessionId,
      enrolmentId: mark.enrolmentId,
      reflection: reflections[region.locale][i] ?? "",
      state,
      submittedAt: addMinutes(now, -600),
      answer: state === "submitted" ? null : (answers[region.locale][i - 1] ?? null),
      answeredBy: answeredAt && facilitator.id,
      answeredAt,
    });
    if (state === "accepted")
      Object.assign(mark, {
        mark: "caught_up",
        method: "catch_up",
        markedBy: facilitator.id,
        markedAt: answeredAt,
      });
  }
  const steady = members.find(
    ({ habit, status, demo: known }) => habit === "slipping" && status === "active" && !known,
  );
  if (steady)
    rows.completionExceptions.push({
      id: stableId("exception", id ?? ""),
      enrolmentId: steady.enrolmentId,
      kind: "session_share",
      reason:
        region.locale === "es"
          ? "Demo: cuida a su madre, acordado en mayo"
          : "Demo: cares for her mother, agreed in May",
      grantedBy: coordinator.id,
      grantedAt: addMinutes(now, -20_000),
    });
}

export const completionRuleRows = [
  {
    id: stableId("completion rule", "hours"),
    curriculumId,
    kind: "hours" as const,
    moduleId: null,
    least: 12,
  },
];
