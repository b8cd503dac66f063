import type { SubmissionState } from "../../enums";
import { random } from "../random";
import type { Cohort } from "./cohort";
import { addDays, at } from "./dates";
import type { Member } from "./enrolments";
import { moduleId } from "./modules";
import type { Rows } from "./rows";

type Work = {
  module: number;
  /** Days from today. */
  due: number;
  file?: boolean;
  voice?: boolean;
  en: [title: string, brief: string];
  es: [title: string, brief: string];
};

const works: Work[] = [
  {
    module: 1,
    due: -70,
    voice: true,
    en: [
      "Demo: your path, in your own words",
      "Tell it as you would tell a friend. Leave out what you would rather keep.",
    ],
    es: [
      "Demo: tu camino, con tus palabras",
      "Cuéntalo como a una amiga. Deja fuera lo que prefieras guardar.",
    ],
  },
  {
    module: 5,
    due: -28,
    file: true,
    en: [
      "Demo: one policy read closely",
      "Choose one rule that touches your community: who benefits, and who is hurt?",
    ],
    es: [
      "Demo: leer de cerca una política",
      "Elige una norma que toque a tu comunidad: ¿quién se beneficia y a quién daña?",
    ],
  },
  {
    module: 8,
    due: -8,
    en: ["Demo: from problem to demand", "One demand, to one office, that it could meet within a year."],
    es: ["Demo: del problema a la demanda", "Una demanda, a una oficina, que pueda cumplir en un año."],
  },
  {
    module: 10,
    due: 6,
    voice: true,
    en: [
      "Demo: a statement of two minutes",
      "Write it or say it. An interpreter will work with it, so keep sentences short.",
    ],
    es: [
      "Demo: una intervención de dos minutos",
      "Escríbela o dila. La trabajará una intérprete: usa frases cortas.",
    ],
  },
];
const words = {
  en: {
    text: "Demo: this stands for what she wrote.",
    draft: "Demo: Distinguished delegates, I clean the offices in which",
    accepted: "Demo: clear and strong. Thank you for this.",
    returned: "Demo: who exactly could say yes to this? Name the office, then send it again.",
    journal: [
      "Demo: today I asked a question aloud for the first time.",
      "Demo: I want to learn to say no in meetings.",
    ],
    look: ["The demand is clear", "It names who decides"],
  },
  es: {
    text: "Demo: aquí está lo que ella escribió.",
    draft: "Demo: Distinguidas delegaciones, limpio las oficinas donde",
    accepted: "Demo: claro y fuerte. Gracias.",
    returned: "Demo: ¿quién exactamente puede decir que sí? Nombra la oficina y vuelve a enviarla.",
    journal: [
      "Demo: hoy pregunté en voz alta por primera vez.",
      "Demo: quiero aprender a decir que no en las reuniones.",
    ],
    look: ["La demanda es clara", "Dice quién decide"],
  },
};

/** Work asked of a cohort, what its leaders sent and what was said about it; invented, as the titles say. */
export function giveWork(rows: Rows, cohort: Cohort) {
  const rng = random(`liga assignments ${cohort.unit} ${cohort.region.key}`);
  const say = words[cohort.locale];
  works.forEach(({ module, due, file = false, voice = false, en, es }, i) => {
    const assignmentId = rng.uuid();
    const dueAt = at(cohort.today.add({ days: due }), 20, 0, cohort.region.zone);
    rows.trainingAssignments.push({
      id: assignmentId,
      cohortId: cohort.id,
      moduleId: moduleId(module),
      title: { en: en[0], es: es[0] },
      brief: { en: en[1], es: es[1] },
      dueAt,
      zone: cohort.region.zone,
      allowsText: true,
      allowsFile: file,
      allowsVoice: voice,
      rubric: [0, 1].map((n) => ({
        id: `c${n + 1}`,
        text: { en: words.en.look[n] ?? "", es: words.es.look[n] ?? "" },
        most: 3,
      })),
      createdBy: cohort.facilitator.id,
      createdAt: addDays(dueAt, -21),
    });
    for (const member of cohort.members) {
      const state = stateOf(rng, member, i);
      if (!state) continue;
      const submissionId = rng.uuid();
      const sent = state !== "draft";
      const decided = state === "accepted" || state === "returned";
      const sentAt = addDays(dueAt, rng.chance(0.15) ? 2 : -rng.between(1, 6));
      rows.submissions.push({
        id: submissionId,
        assignmentId,
        enrolmentId: member.enrolmentId,
        state,
        text: sent ? say.text : "",
        firstSentAt: sent ? sentAt : null,
        sentAt: sent ? sentAt : null,
        decidedAt: decided ? addDays(sentAt, 2) : null,
        decidedBy: decided ? cohort.facilitator.id : null,
        scores: state === "accepted" ? { c1: rng.between(2, 3), c2: rng.between(1, 3) } : {},
      });
      if (!sent) rows.submissionDrafts.push({ submissionId, text: say.draft });
      if (decided)
        rows.submissionComments.push({
          id: rng.uuid(),
          submissionId,
          authorId: cohort.facilitator.id,
          text: say[state],
          at: addDays(sentAt, 2),
        });
    }
  });
  keepJournals(rng, rows, cohort);
}

/** The demo leader: two accepted, one to look at again, one begun. */
function stateOf(rng: ReturnType<typeof random>, member: Member, i: number): SubmissionState | null {
  if (member.status === "invited" || member.status === "withdrawn") return null;
  if (member.demo) return (["accepted", "accepted", "returned", "draft"] as const)[i] ?? null;
  if (i === 3) return rng.chance(0.2) ? "submitted" : null;
  if (!rng.chance({ steady: 0.95, mostly: 0.7, slipping: 0.7 - 0.25 * i }[member.habit])) return null;
  return i === 2 && rng.chance(0.5) ? "submitted" : "accepted";
}

function keepJournals(rng: ReturnType<typeof random>, rows: Rows, cohort: Cohort) {
  const [first, second] = cohort.members as [Member, Member];
  const entries = words[cohort.locale].journal.map((text, i) => ({ text, member: first, shared: i === 1 }));
  for (const { text, member, shared } of [
    ...entries,
    { text: entries[0]?.text ?? "", member: second, shared: false },
  ])
    rows.journalEntries.push({
      id: rng.uuid(),
      personId: member.id,
      cohortId: cohort.id,
      text,
      forCoordinators: shared,
      forFacilitators: shared,
      createdAt: addDays(cohort.now, -rng.between(2, 40)),
    });
  for (const member of cohort.members.slice(0, 18))
    rows.selfAssessments.push({
      enrolmentId: member.enrolmentId,
      moment: "before",
      answers: Array.from({ length: 8 }, () => rng.between(1, 4)),
      answeredAt: addDays(at(cohort.startsOn, 12, 0, "UTC"), rng.between(0, 9)),
    });
}
