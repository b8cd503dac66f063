import type { Locale } from "../../enums";
import { stableId } from "../random";
import { addDays, type Day } from "./dates";
import type { Rows } from "./rows";

type Pair = { id: string; mentorId: string; menteeId: string };
type Meeting = Rows["mentoringMeetings"][number];

/** What a demo pair has written together, by the language of its cohort. */
const words = {
  en: {
    confidentiality:
      "What we tell each other stays between us. If one of us is in danger, we look for help together.",
    what: "Speak for two minutes at a consultation, in my own words",
    measure: "I have spoken once in a room with officials, and my notes are no longer than a card.",
    means: "One draft a month, read aloud to Teresa; the women of the shelter listen first.",
    why: "They talk about us at that table. I want to sit there.",
    going: "First draft read aloud. Too long by half; the story of the passport stays.",
    reached: "Write down who decides about recruitment fees at home",
    shared: "We cut the speech to its three sentences. The example comes first, then what we ask for.",
    own: "She slows down when I ask and wait. Ask less, wait more.",
    steps: ["Bring the speech on one card", "Send the two articles about recruitment fees"],
  },
  es: {
    confidentiality:
      "Lo que nos contamos queda entre nosotras. Si una de las dos está en peligro, buscamos ayuda juntas.",
    what: "Hablar dos minutos en una consulta, con mis propias palabras",
    measure: "Hablé una vez en una sala con autoridades y mis apuntes caben en una tarjeta.",
    means: "Un borrador al mes, leído en voz alta; las compañeras lo escuchan primero.",
    why: "En esa mesa se habla de nosotras. Quiero estar sentada ahí.",
    going: "Primer borrador leído en voz alta. Sobra la mitad; la historia del padrón se queda.",
    reached: "Anotar quién decide sobre la regularización en mi municipio",
    shared: "Dejamos el discurso en tres frases. Primero el ejemplo, después lo que pedimos.",
    own: "Cuando pregunto y espero, va más despacio. Preguntar menos, esperar más.",
    steps: ["Traer el discurso en una tarjeta", "Enviar los dos artículos sobre regularización"],
  },
} satisfies Record<Locale, unknown>;

/** A pair in the midst of it: an agreement of both, a goal on its way and one reached, notes of the last meeting, what is next. */
export function workTogether(rows: Rows, pair: Pair, meetings: Meeting[], locale: Locale, today: Day) {
  const text = words[locale];
  const last = meetings.findLast(({ heldAt }) => heldAt);
  if (!last?.heldAt) return;
  const mentorshipId = pair.id;
  const began = addDays(last.heldAt, -60);
  rows.mentoringAgreements.push({
    mentorshipId,
    everyWeeks: 3,
    language: locale,
    confidentiality: text.confidentiality,
    mentorAgreedAt: began,
    menteeAgreedAt: addDays(began, 1),
  });
  const goal = stableId("goal", mentorshipId, "1");
  rows.mentoringGoals.push(
    {
      id: goal,
      mentorshipId,
      what: text.what,
      measure: text.measure,
      means: text.means,
      why: text.why,
      dueOn: today.add({ days: 40 }).toString(),
      state: "open",
      closedAt: null,
      createdAt: began,
    },
    {
      id: stableId("goal", mentorshipId, "2"),
      mentorshipId,
      what: text.reached,
      measure: "",
      means: "",
      why: "",
      dueOn: today.subtract({ days: 20 }).toString(),
      state: "reached",
      closedAt: last.heldAt,
      createdAt: began,
    },
  );
  rows.mentoringGoalNotes.push({
    id: stableId("goal note", goal),
    goalId: goal,
    mentorshipId,
    authorId: pair.menteeId,
    text: text.going,
    createdAt: last.heldAt,
  });
  const meetingId = last.id as string;
  rows.mentoringNotes.push({ meetingId, mentorshipId, text: text.shared });
  rows.mentoringPrivateNotes.push({ meetingId, mentorshipId, authorId: pair.mentorId, text: text.own });
  const [hers = "", mentors = ""] = text.steps;
  rows.mentoringSteps.push(
    {
      id: stableId("step", mentorshipId, "1"),
      mentorshipId,
      meetingId,
      ownerId: pair.menteeId,
      what: hers,
      dueOn: today.add({ days: 4 }).toString(),
      doneAt: null,
      createdAt: last.heldAt,
    },
    {
      id: stableId("step", mentorshipId, "2"),
      mentorshipId,
      meetingId,
      ownerId: pair.mentorId,
      what: mentors,
      dueOn: today.subtract({ days: 2 }).toString(),
      doneAt: addDays(last.heldAt, 3),
      createdAt: last.heldAt,
    },
  );
}

/** What is planned already is known to both: starting the demo mails nobody. */
export function tellBoth(rows: Rows, pair: Pair, meeting: Meeting) {
  for (const personId of [pair.mentorId, pair.menteeId])
    rows.mentoringInvitations.push({
      meetingId: meeting.id as string,
      personId,
      sequence: 0,
      method: "REQUEST",
    });
}
