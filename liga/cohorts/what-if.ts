import { asksNothing, progressOf, withBar } from "../training/progress";
import { type CohortPage, type Leader, markedSessions } from "./queries";

export type WhatIf = {
  bar: number;
  /** Leaders who take part, those who complete now, and those who would. */
  total: number;
  now: number;
  would: number;
  more: Pick<Leader, "enrolmentId" | "name">[];
  fewer: Pick<Leader, "enrolmentId" | "name">[];
};

/** Who completes if the bar were another: the one rule changed, every other as it is. Nothing is written. */
export function whatIf(cohort: CohortPage, leaders: readonly Leader[], bar: number, now: Date): WhatIf {
  const asks = withBar(cohort.asks ?? asksNothing, bar);
  const taking = leaders.filter(({ status }) => status !== "invited" && status !== "withdrawn");
  const judged = taking.map((leader) => ({
    leader,
    before: leader.progress.complete,
    after: progressOf(asks, markedSessions(cohort, leader), leader.extras, now).complete,
  }));
  const those = (which: (one: (typeof judged)[number]) => boolean) =>
    judged.filter(which).map(({ leader: { enrolmentId, name } }) => ({ enrolmentId, name }));
  return {
    bar,
    total: taking.length,
    now: judged.filter(({ before }) => before).length,
    would: judged.filter(({ after }) => after).length,
    more: those(({ before, after }) => after && !before),
    fewer: those(({ before, after }) => before && !after),
  };
}
