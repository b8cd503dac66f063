import { commissions, type InterestState, type SeatRole } from "@/db/enums";
import { type Candidate, type Problem, type Readiness, type Strength, wishes } from "./problem";

/** Numbers that are the same each time, from 0 up to 1. */
function numbers(seed: number) {
  let at = seed >>> 0;
  return () => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const seats: SeatRole[] = [
  "head",
  "gender_rapporteur",
  "speaker",
  "delegate",
  "interpreter",
  "delegate",
  "remote",
  "speaker",
];

/**
 * A network's delegation, made up: so many candidates of a hundred organisations for so many seats, with every
 * kind of rule, every wish weighed, some pinned and some kept out; a few hold a seat already.
 */
export function network(people: number, open: number, seed = 1): Problem {
  const next = numbers(seed);
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(all: readonly T[]) => all[below(all.length)] as T;
  const some = <T>(all: readonly T[], share: number) => all.filter(() => next() < share);
  const person = (id: string): Candidate => ({
    id,
    organisation: next() < 0.05 ? null : `o${below(Math.ceil(people / 5))}`,
    regions: [...new Set([pick(commissions), ...(next() < 0.2 ? [pick(commissions)] : [])])],
    languages: [...new Set([pick(["en", "es", "fr", "ar", "pt", "ru"]), ...(next() < 0.5 ? ["en"] : [])])],
    objectives: some(
      [...Array(23).keys()].map((n) => n + 1),
      0.12,
    ),
    themes: some(["gender", "rights", "health", "work"], 0.2),
    earlier: Math.max(0, below(9) - 4),
    trained: next() < 0.7,
    elsewhere: next() < 0.05,
    readiness: pick<Readiness>(["green", "green", "amber", "red", "unknown"]),
    cost: 400 + below(2600),
    call: pick<InterestState | null>(["selected", "waiting", "submitted", "submitted", "declined", null]),
    pin: null,
    pinRole: null,
  });
  const candidates = [...Array(people).keys()].map((i) => person(`p${i}`));
  const able = candidates.filter(
    (one) => one.trained && !one.elsewhere && one.readiness !== "red" && one.call && one.call !== "declined",
  );
  const first = able[0];
  const others = able.find((one) => first && one.organisation !== first.organisation);
  if (first) first.pin = "in";
  if (others) Object.assign(others, { pin: "in", pinRole: "delegate" });
  for (const one of able.slice(10, 14)) one.pin = "out";
  const free = [...Array(open).keys()].map((n) => seats[n % seats.length] as SeatRole);
  const { pin: _, pinRole: __, ...holder } = person("held");
  return {
    open: [...new Set(free)].map((role) => ({ role, count: free.filter((one) => one === role).length })),
    candidates,
    seated: [{ ...holder, organisation: "held", role: "note_taker" }],
    limit: open + 1,
    perOrganisation: 1,
    rules: { languages: ["es", "fr", "ar"], rapporteur: true, training: true, readiness: true, call: true },
    wishes: Object.fromEntries(
      wishes.map((wish, w) => [wish, (["much", "most", "little"] as Strength[])[w % 3]]),
    ) as Problem["wishes"],
    objectives: [...Array(23).keys()].map((n) => n + 1),
    themes: ["gender", "rights", "health", "work"],
  };
}
