import { addMinutes } from "./dates";
import type { Rows } from "./rows";

type Pair = { id: string; mentorId: string; menteeId: string };
type Meeting = { id?: string | undefined; startsAt: Date };
/** How it went for the two, meeting by meeting: useful and going on, the leader's before the mentor's. */
const steady = [
  [4, 4, 4, 4],
  [4, 5, 4, 4],
  [5, 5, 4, 5],
];
const falling = [
  [5, 5, 4, 4],
  [3, 3, 4, 4],
  [2, 2, 4, 3],
];
const words = {
  en: {
    pulse: "She let me finish my sentence. I want to remember that.",
    question: "A reporter has called. May I say which organisation I am from?",
    answer: "Yes, and only that. Ask her to send you her questions first; we look at them together.",
    late: "The school has moved the day. Could we meet earlier?",
    wish: "Somebody who has worked with trade unions.",
  },
  es: {
    pulse: "Me dejó terminar la frase. Quiero acordarme de eso.",
    question: "Me llamó una periodista. ¿Puedo decir de qué organización soy?",
    answer: "Sí, y solo eso. Pídele que te mande antes sus preguntas; las vemos juntas.",
    late: "La escuela cambió el día. ¿Podríamos vernos antes?",
    wish: "Alguien que haya trabajado con sindicatos.",
  },
};

/**
 * What a pair says of its meetings. Of the demo leader's last one nobody has said how it was; the second pair of a
 * cohort falls, in the third she waits for a word, in the fourth one of the two asks for a change.
 */
export function sayHowItGoes(rows: Rows, pair: Pair, past: Meeting[], place: number, locale: "en" | "es") {
  const text = words[locale];
  const demo = place === 0;
  const told = place === 1 ? falling : steady;
  for (const [n, { id: meetingId, startsAt }] of past.entries()) {
    if (!meetingId || (demo && n === past.length - 1)) continue;
    const [useful = 4, going = 4, hersUseful = 4, hersGoing = 4] = told[n] ?? [];
    const createdAt = addMinutes(startsAt, 200);
    const shared = { meetingId, mentorshipId: pair.id, createdAt };
    const id = (first: string) => first + meetingId.slice(1);
    rows.mentoringPulses.push(
      { id: id("a"), ...shared, personId: pair.menteeId, useful, going },
      { id: id("b"), ...shared, personId: pair.mentorId, useful: hersUseful, going: hersGoing },
    );
    if (demo && n === 0)
      rows.mentoringPulseWords.push({ pulseId: id("a"), personId: pair.menteeId, text: text.pulse });
  }
  const last = past.at(-1)?.startsAt;
  if (!last) return;
  const ask = (question: string, askedAt: Date, answer: string | null) =>
    rows.mentoringQuestions.push({
      mentorshipId: pair.id,
      askedBy: pair.menteeId,
      text: question,
      askedAt,
      answeredAt: answer ? addMinutes(askedAt, 600) : null,
      answer,
    });
  if (demo) ask(text.question, addMinutes(last, -20 * 1440), text.answer);
  if (place === 2) ask(text.late, last, null);
  if (place === 3)
    rows.mentorChangeRequests.push({
      mentorshipId: pair.id,
      askedBy: pair.menteeId,
      wish: text.wish,
      askedAt: last,
    });
}
