// Run by scripts/bench.mjs: who sits where at size, proven; a JSON line.
import { forum } from "@/liga/delegations/agenda/try-forum";
import { workOut } from "@/liga/delegations/agenda/work-out";

const [women, sessions] = [40, 200];
// The thread is warm, as it is after the first proposal of a day.
await workOut(forum(4, 10));
const began = performance.now();
const answer = await workOut(forum(women, sessions));
if ("rules" in answer) throw new Error("There is an agenda.");
console.log(
  JSON.stringify({
    agenda: `${women}×${sessions}`,
    milliseconds: Math.round(performance.now() - began),
    aim: 10_000,
    proven: answer.optimal,
    must: answer.must,
    wish: answer.wish,
    assignments: answer.agenda.length,
  }),
);
process.exit(0);
