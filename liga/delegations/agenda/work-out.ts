import { type Progress, type Solution, type SolveOptions, solve } from "../../solver/solve";
import { check } from "./check";
import { type Aim, buildModel, type Floor, mustWorth } from "./model";
import { grouped, type Need, type Pair, type Problem, pairName, type Rule } from "./problem";

/** Coverage that is not there: how much is missing, and the fewest rules that would have to give. */
export type Gap = {
  need: Need;
  missing: number;
  /** Nobody of the delegation could: no rule helps. */
  nobody: boolean;
  /** Null: not worked out in the time there was. */
  rules: Rule[] | null;
};
export type WorkedOut = {
  agenda: Pair[];
  optimal: boolean;
  gap: number;
  must: { met: number; of: number };
  wish: { met: number; of: number };
  gaps: Gap[];
  /** By pair: the needs that would go unmet without her. */
  reasons: Map<string, string[]>;
  milliseconds: number;
};
export type Unworkable = { rules: Rule[] };
type Options = {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  seconds?: number;
  explain?: number;
};

/** Coverage first, then what stands on the board, then even loads: each proven before the next begins. */
export async function workOut(problem: Problem, options: Options = {}): Promise<WorkedOut | Unworkable> {
  const began = performance.now();
  const { signal, onProgress, seconds = 60, explain = 12 } = options;
  const left = () => Math.max(1, seconds - (performance.now() - began) / 1000);
  const run = async (aim: Aim, extra: SolveOptions = {}) => {
    const model = buildModel(problem, aim);
    return { model, solution: await solve(model.text, { signal, timeLimitSeconds: left(), ...extra }) };
  };
  const floor: Floor = {};
  const steps: Solution[] = [];
  let agenda: Pair[] = [];
  for (const kind of ["cover", "keep", "share"] as const) {
    // What must stay stays anyhow.
    if (kind === "keep" && (!problem.mayMove || problem.board.length === 0)) continue;
    const { model, solution } = await run({ kind, floor: { ...floor } }, { onProgress });
    if (solution.status === "infeasible" && steps.length === 0) {
      const { model: rules, solution: fewest } = await run({ kind: "rules" });
      return { rules: fewest.status === "optimal" ? rules.given(fewest.values) : [] };
    }
    if (solution.objective === null) break;
    steps.push(solution);
    agenda = model.pairs(solution.values);
    const reached = check(problem, agenda);
    if (reached.impossible.length > 0 || reached.broken.length > 0)
      throw new Error("The agenda breaks a rule it was made by.");
    if (kind === "cover") floor.covered = reached.must * mustWorth(problem) + reached.wish;
    if (kind === "keep") floor.kept = reached.kept;
  }
  const end = check(problem, agenda);
  const of = (weight: Need["weight"]) =>
    problem.needs.reduce((sum, need) => sum + (need.weight === weight ? need.count : 0), 0);
  const optimal = steps.length > 0 && steps.every(({ status }) => status === "optimal");
  const milliseconds = Math.round(performance.now() - began);

  const gaps: Gap[] = [];
  for (const need of [...problem.needs].sort((a, b) => a.weight.localeCompare(b.weight))) {
    const missing = need.count - (end.met.get(need.id) ?? 0);
    if (missing === 0) continue;
    const nobody = need.who.length < need.count;
    let rules: Rule[] | null = null;
    if (!nobody && gaps.length < explain) {
      const { model, solution } = await run(
        { kind: "rules", need: need.id, met: end.met },
        { timeLimitSeconds: Math.min(10, left()) },
      );
      if (solution.status === "optimal") rules = model.given(solution.values);
    }
    gaps.push({ need, missing, nobody, rules });
  }
  return {
    agenda,
    optimal,
    gap: optimal ? 0 : Math.max(0, ...steps.map(({ gap }) => gap ?? 1)),
    must: { met: end.must, of: of("must") },
    wish: { met: end.wish, of: of("wish") },
    gaps,
    reasons: reasonsOf(problem, agenda, end.met),
    milliseconds,
  };
}

/** Of each woman at each session: what would be lacking without her. */
function reasonsOf(problem: Problem, agenda: readonly Pair[], met: ReadonlyMap<string, number>) {
  const there = grouped(agenda, ({ session }) => session);
  return new Map(
    agenda.map((pair) => [
      pairName(pair),
      problem.needs
        .filter(({ id, session, who }) => {
          if (session !== pair.session || !who.includes(pair.person)) return false;
          const without = (there.get(session) ?? []).filter((one) => one.person !== pair.person);
          return without.filter(({ person }) => who.includes(person)).length < (met.get(id) ?? 0);
        })
        .map(({ id }) => id),
    ]),
  );
}
