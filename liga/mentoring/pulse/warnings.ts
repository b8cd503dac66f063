import { daysBetween } from "@/lib/dates";
import { quietDays } from "../rules";
import { answerBy, ladderStep, type QuestionFacts } from "./ladder";

/** One answer after a meeting: two numbers from 1 to 5. */
export type Pulse = { side: "mentor" | "mentee"; useful: number; going: number; at: Date };
export type OpenQuestion = Pick<QuestionFacts, "askedAt" | "promisedDays" | "neededAt">;
/** What is known of a running pair without a word of the two; days as `YYYY-MM-DD`. */
export type PairFacts = {
  startsOn: string;
  lastMet: string | null;
  meetsNext: string | null;
  /** How often they agreed to meet; null: not agreed. */
  rhythmDays: number | null;
  pulses: Pulse[];
  questions: OpenQuestion[];
  /** Since when one of the two would like a change. */
  changeAskedAt: Date | null;
};
export type Warning =
  | { kind: "change_asked"; days: number }
  | { kind: "unanswered"; days: number }
  | { kind: "falling"; side: Pulse["side"]; from: number; to: number }
  | { kind: "low"; side: Pulse["side"]; to: number }
  | { kind: "not_met"; days: number; ever: boolean };

/** A pair may be without a meeting so many days: twice what it agreed, or 30. */
export const longestPause = ({ rhythmDays }: Pick<PairFacts, "rhythmDays">) =>
  rhythmDays === null ? quietDays : 2 * rhythmDays;

/** So much lower on the scale of 1 to 5, and a pulse falls. */
const fall = 1;
const low = 2;

/** The two answers as one number. */
export const meanOf = ({ useful, going }: Pick<Pulse, "useful" | "going">) => (useful + going) / 2;
const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const rounded = (value: number) => Math.round(value * 10) / 10;

/**
 * What the answers of one of the two say, oldest first: the last two low, or at least one lower on average than the
 * (at most three) before them. One answer says nothing yet.
 */
export function fallingPulse(
  scores: readonly number[],
): { from: number; to: number } | { to: number } | null {
  const last = scores.slice(-2);
  if (last.length < 2) return null;
  const to = mean(last);
  const before = scores.slice(-5, -2);
  if (before.length > 0 && mean(before) - to >= fall) return { from: rounded(mean(before)), to: rounded(to) };
  return last.every((score) => score <= low) ? { to: rounded(to) } : null;
}

/** Whether an open question has waited beyond every step between the two. */
export const isUnanswered = (question: OpenQuestion, now: Date) =>
  ladderStep({ ...question, withdrawnAt: null, answeredAt: null }, now) === "coordinator";

const daysSince = (at: Date, now: Date) => Math.floor((now.getTime() - at.getTime()) / 86_400_000);

/** Why a coordinator should look at this pair, the gravest first; none when it goes well. */
export function warningsOf(pair: PairFacts, now: Date): Warning[] {
  const today = now.toISOString().slice(0, 10);
  const found: Warning[] = [];
  if (pair.changeAskedAt) found.push({ kind: "change_asked", days: daysSince(pair.changeAskedAt, now) });
  const late = pair.questions
    .filter((question) => isUnanswered(question, now))
    .map((question) => daysSince(answerBy(question), now));
  if (late.length > 0) found.push({ kind: "unanswered", days: Math.max(...late) });
  for (const side of ["mentee", "mentor"] as const) {
    const own = pair.pulses
      .filter((pulse) => pulse.side === side)
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(meanOf);
    const falling = fallingPulse(own);
    if (falling)
      found.push(
        "from" in falling ? { kind: "falling", side, ...falling } : { kind: "low", side, ...falling },
      );
  }
  const since = pair.lastMet ?? pair.startsOn;
  const days = daysBetween(since, today);
  // A meeting that is planned soon enough is an answer; one that lies far off is not.
  const planned = pair.meetsNext !== null && daysBetween(since, pair.meetsNext) <= 2 * longestPause(pair);
  if (days > longestPause(pair) && !planned)
    found.push({ kind: "not_met", days, ever: pair.lastMet !== null });
  return found.sort((a, b) => gravity[b.kind] - gravity[a.kind]);
}

const gravity: Record<Warning["kind"], number> = {
  change_asked: 8,
  unanswered: 4,
  low: 3,
  falling: 2,
  not_met: 1,
};

/** The worst first: by the gravest reason, then by how many there are, then by how long nothing happened. */
export function worstFirst<P extends { warnings: readonly Warning[] }>(pairs: readonly P[]): P[] {
  const weight = ({ warnings }: P) => Math.max(0, ...warnings.map(({ kind }) => gravity[kind]));
  const longest = ({ warnings }: P) => Math.max(0, ...warnings.map((one) => ("days" in one ? one.days : 0)));
  return [...pairs].sort(
    (a, b) => weight(b) - weight(a) || b.warnings.length - a.warnings.length || longest(b) - longest(a),
  );
}
