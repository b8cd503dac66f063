import type { Commission, InterestState, SeatRole } from "@/db/enums";

/** How sure it is that she can get there; a coordinator's own mark goes before what her steps say. */
export type Readiness = "green" | "amber" | "red" | "unknown";

/** All a plan knows of one person. Nothing here names her. */
export type Person = {
  id: string;
  organisation: string | null;
  /** Regional commissions of her country. */
  regions: readonly Commission[];
  languages: readonly string[];
  /** Objectives of the Global Compact that the asks she shared speak of. */
  objectives: readonly number[];
  /** What she knows from her own life, as a coordinator marked it for this delegation. */
  themes: readonly string[];
  /** Delegations she was confirmed in before. */
  earlier: number;
  /** Has done every module the delegation asks for. */
  trained: boolean;
  /** Is asked or goes to another forum on the same days. */
  elsewhere: boolean;
  readiness: Readiness;
  /** What her going costs, in whole units of the network's currency. */
  cost: number;
  /** Her answer to the delegation's call; null without one. */
  call: InterestState | null;
};

/** Somebody a seat may go to, with what the coordinator said about her. */
export type Candidate = Person & {
  pin: "in" | "out" | null;
  /** The seat she is pinned to; null for any. */
  pinRole: SeatRole | null;
};

/** The wishes a plan weighs, each as "not at all" to "very much". */
export const wishes = [
  "regions",
  "objectives",
  "themes",
  "first",
  "share",
  "call",
  "ready",
  "fit",
  "cost",
] as const;
export type Wish = (typeof wishes)[number];
export const strengths = ["none", "little", "much", "most"] as const;
export type Strength = (typeof strengths)[number];

export type Problem = {
  /** Seats to fill. */
  open: readonly { role: SeatRole; count: number }[];
  candidates: readonly Candidate[];
  /** Who holds a seat already: she stays, and what she covers is covered. */
  seated: readonly (Person & { role: SeatRole })[];
  /** Most seats that may be held in all; null without a limit. */
  limit: number | null;
  /** Most of one organisation; null without a limit. */
  perOrganisation: number | null;
  rules: {
    /** Each of these is spoken by somebody. */
    languages: readonly string[];
    rapporteur: boolean;
    training: boolean;
    readiness: boolean;
    /** Only who answered the delegation's call. */
    call: boolean;
  };
  wishes: Readonly<Record<Wish, Strength>>;
  /** Objectives and themes that count. */
  objectives: readonly number[];
  themes: readonly string[];
};

/** Who is to fill which seat. */
export type Seating = { person: string; role: SeatRole };

/** A rule by its kind, and whom or what it is about: a role, a language, an organisation, a person. */
export const ruleKinds = [
  "fill",
  "limit",
  "organisation",
  "language",
  "rapporteur",
  "training",
  "readiness",
  "booking",
  "call",
  "pin",
  "out",
] as const;
export type RuleKind = (typeof ruleKinds)[number];
export type Rule = { kind: RuleKind; subject: string };

export const ruleName = ({ kind, subject }: Rule) => `${kind}:${subject}`;
