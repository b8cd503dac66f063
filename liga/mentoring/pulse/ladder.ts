/** A question of a leader to her mentor, as far as silence about it goes. Instants. */
export type QuestionFacts = {
  askedAt: Date;
  promisedDays: number;
  /** She was asked whether she still needs it, and does. */
  neededAt: Date | null;
  withdrawnAt: Date | null;
  answeredAt: Date | null;
};
export type LadderStep = "waiting" | "mentee" | "mentor" | "coordinator" | "answered" | "withdrawn";

/** How long an answer takes at most, in days; a question keeps what was promised when it was asked. */
export const promisedDays = 3;
const day = 86_400_000;
/** So long each step waits for an answer before the next. */
const patience = 2 * day;

const after = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);

/** Until when an answer is promised. */
export const answerBy = ({ askedAt, promisedDays: days }: Pick<QuestionFacts, "askedAt" | "promisedDays">) =>
  after(askedAt, days * day);

/**
 * When each step is taken while there is no answer: she is asked whether she still needs it, then her mentor is
 * asked once more, at once when she does, then the coordinator is told. `question_steps()` says the same.
 */
export function ladderTimes(facts: QuestionFacts) {
  const mentee = answerBy(facts);
  const said = facts.neededAt
    ? Math.max(mentee.getTime(), facts.neededAt.getTime())
    : Number.POSITIVE_INFINITY;
  const mentor = new Date(Math.min(mentee.getTime() + patience, said));
  return { mentee, mentor, coordinator: after(mentor, patience) };
}

/** Where a question stands at `now`: closed as it was, or on the last step that has come. */
export function ladderStep(facts: QuestionFacts, now: Date): LadderStep {
  if (facts.answeredAt) return "answered";
  if (facts.withdrawnAt) return "withdrawn";
  const times = ladderTimes(facts);
  if (now >= times.coordinator) return "coordinator";
  if (now >= times.mentor) return "mentor";
  return now >= times.mentee ? "mentee" : "waiting";
}
