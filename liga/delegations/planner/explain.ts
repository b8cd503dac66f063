import type { SeatRole } from "@/db/enums";
import { forbidding } from "./model";
import type { Candidate, Problem, Rule, Seating } from "./problem";
import { fewestRules, type WorkOptions, workOut } from "./work-out";

/** Why she is where the plan has her, in figures and names of rules; the sentences are made by the screen. */
export type Reason =
  /** She goes. Without her the best plan is worth `loses` less, and these would come instead. */
  | { why: "chosen"; loses: number; instead: string[] }
  /** Nothing works without her: these rules would have to give. */
  | { why: "needed"; rules: Rule[] }
  /** Rules of her own keep her from every seat. */
  | { why: "barred"; rules: Rule[] }
  /** With her the best plan is worth `loses` less, and these would stay at home. */
  | { why: "weaker"; loses: number; displaces: string[] }
  /** As good with her as without: the one or the other. */
  | { why: "equal"; displaces: string[] }
  /** No plan can hold her while these rules stand. */
  | { why: "no_room"; rules: Rule[] }
  /** Time ran out. */
  | { why: "unknown" };

const changed = (problem: Problem, id: string, pin: Candidate["pin"]): Problem => ({
  ...problem,
  candidates: problem.candidates.map((one) => (one.id === id ? { ...one, pin, pinRole: null } : one)),
});
const missing = (from: readonly Seating[], others: readonly Seating[]) =>
  from.filter(({ person }) => !others.some((other) => other.person === person)).map(({ person }) => person);

/** Rules that keep her from every open seat, the fewest of them. */
export function barredBy(problem: Problem, who: Candidate): Rule[] {
  const all = problem.open.map(({ role }: { role: SeatRole }) => forbidding(problem, who, role));
  return all.some((rules) => rules.length === 0) ? [] : (all.sort((a, b) => a.length - b.length)[0] ?? []);
}

/** Why one person is in or out of a plan that is the best there is. Solves the plan again with her changed. */
export async function explain(
  problem: Problem,
  plan: { seating: readonly Seating[]; score: number },
  id: string,
  options: WorkOptions = {},
): Promise<Reason> {
  const who = problem.candidates.find((one) => one.id === id);
  if (!who) return { why: "unknown" };
  const goes = plan.seating.some(({ person }) => person === id);
  if (!goes) {
    const rules = barredBy(problem, who);
    if (rules.length > 0) return { why: "barred", rules };
  }
  const other = changed(problem, id, goes ? "out" : "in");
  const best = await workOut(other, options);
  if (best.state === "failed" || (best.state === "solved" && !best.optimal)) return { why: "unknown" };
  if (best.state === "infeasible") {
    if (goes) return { why: "needed", rules: best.relaxed };
    return { why: "no_room", rules: await fewestRules(other, options, id) };
  }
  const loses = plan.score - best.score;
  if (goes) return { why: "chosen", loses, instead: missing(best.seating, plan.seating) };
  const displaces = missing(plan.seating, best.seating);
  return loses > 0 ? { why: "weaker", loses, displaces } : { why: "equal", displaces };
}

/** What two people differ in not at all, they share the reason for: asked once for all of them. */
const likeness = ({ id: _, ...rest }: Candidate) => JSON.stringify(rest);

/** Who is asked about, those who go first; people who do not differ share one answer, and who is barred has hers. */
export function reasonGroups(problem: Problem, seating: readonly Seating[]): string[][] {
  const goes = new Set(seating.map(({ person }) => person));
  const groups = new Map<string, string[]>();
  for (const one of [...problem.candidates].sort((a, b) => Number(goes.has(b.id)) - Number(goes.has(a.id)))) {
    if (!goes.has(one.id) && barredBy(problem, one).length > 0) continue;
    const key = goes.has(one.id) ? one.id : likeness(one);
    groups.set(key, [...(groups.get(key) ?? []), one.id]);
  }
  return [...groups.values()];
}
