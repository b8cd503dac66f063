import type { DeadlineKind, EditionStatus } from "@/db/enums";
import { daysBetween } from "@/lib/dates";
import type { UnansweredInvitation } from "../cohorts/queries";
import type { DelegationCare } from "../delegations/queries";
import type { CohortAttendance } from "../training/queries";

/** An invitation may rest this long before somebody asks. */
export const restingDays = 3;
/** Deadlines come into view this long before. */
export const deadlineDays = 30;
/** Under this share of a cohort's latest session, its attendance needs a look. */
export const lowShare = 0.6;

type Where = { about: string; count: number };
/** One line of what needs her today; `count` is the length of the list behind it. */
export type Need =
  | (Where & {
      kind: "blocked" | "unfilled" | "withoutAlternate" | "unansweredSeats" | "warned";
      delegationId: string;
    })
  | (Where & { kind: "slipping" | "lowAttendance"; cohortId: string })
  /** About the one it should reach, when it is one. */
  | (Where & { kind: "mail" | "mentorChange" | "mentorSilent" })
  | (Where & { kind: "invitations"; cohortId: string; days: number })
  | (Where & {
      kind: "deadline";
      editionId: string;
      deadline: DeadlineKind;
      title: string | null;
      days: number;
    });

type Seen = {
  cohorts: Pick<CohortAttendance, "cohortId" | "cohortName" | "series" | "slipping">[];
  invitations: Pick<UnansweredInvitation, "cohortId" | "cohortName" | "invitedAt">[];
  delegations: Pick<
    DelegationCare,
    "id" | "name" | "block" | "warn" | "unfilled" | "withoutAlternate" | "unanswered"
  >[];
  /** Mail that does not get through: to whom. */
  failing: { name: string | null; to: string }[];
  /** Pairs in which a change is asked for, or a word has been waited for too long. */
  mentoring: { changes: number; silent: number };
  editions: {
    id: string;
    forum: string;
    status: EditionStatus;
    deadlines: { kind: DeadlineKind; title: string | null; dueOn: string }[];
  }[];
};

/** The order is the order of urgency: what stops something, what a person waits for, what comes. */
export function needsToday(seen: Seen, today: string, now: Date): Need[] {
  const ofDelegations = (
    kind: Extract<Need, { delegationId: string }>["kind"],
    key: "block" | "warn" | "unfilled" | "withoutAlternate" | "unanswered",
  ) =>
    seen.delegations
      .filter((delegation) => delegation[key] > 0)
      .map((delegation) => ({
        kind,
        count: delegation[key],
        about: delegation.name,
        delegationId: delegation.id,
      }));
  return [
    ...ofDelegations("blocked", "block"),
    ...ofDelegations("unfilled", "unfilled"),
    ...unreached(seen),
    ...slipping(seen),
    ...mentoring(seen),
    ...invitations(seen, now),
    ...deadlines(seen, today),
    ...ofDelegations("unansweredSeats", "unanswered"),
    ...ofDelegations("withoutAlternate", "withoutAlternate"),
    ...ofDelegations("warned", "warn"),
  ];
}

const unreached = ({ failing }: Seen): Need[] => {
  const [only, ...others] = new Set(failing.map(({ name, to }) => name ?? to));
  if (only === undefined) return [];
  return [{ kind: "mail", count: failing.length, about: others.length === 0 ? only : "" }];
};

const mentoring = ({ mentoring: { changes, silent } }: Seen): Need[] => [
  ...(changes > 0 ? [{ kind: "mentorChange" as const, count: changes, about: "" }] : []),
  ...(silent > 0 ? [{ kind: "mentorSilent" as const, count: silent, about: "" }] : []),
];

const slipping = ({ cohorts }: Seen): Need[] =>
  cohorts.flatMap(({ cohortId, cohortName: about, slipping: women, series }) => {
    const latest = series.findLast(({ share }) => share !== null)?.share;
    return [
      ...(women.length > 0 ? [{ kind: "slipping" as const, count: women.length, about, cohortId }] : []),
      ...(latest !== undefined && latest !== null && latest < lowShare
        ? [{ kind: "lowAttendance" as const, count: Math.round(latest * 100), about, cohortId }]
        : []),
    ];
  });

function invitations({ invitations: waiting }: Seen, now: Date): Need[] {
  const age = ({ invitedAt }: { invitedAt: Date }) => (now.getTime() - invitedAt.getTime()) / 86_400_000;
  // Node 20 has no Map.groupBy.
  const byCohort = new Map<string, Seen["invitations"]>();
  for (const invitation of waiting.filter((one) => age(one) > restingDays))
    byCohort.set(invitation.cohortId, [...(byCohort.get(invitation.cohortId) ?? []), invitation]);
  return [...byCohort.values()].map((late) => ({
    kind: "invitations",
    count: late.length,
    about: late[0]?.cohortName ?? "",
    cohortId: late[0]?.cohortId ?? "",
    days: Math.floor(Math.max(...late.map(age))),
  }));
}

const deadlines = ({ editions }: Seen, today: string): Need[] =>
  editions
    .filter(({ status }) => status !== "cancelled")
    .flatMap(({ id, forum, deadlines: all }) =>
      all.map(({ kind, title, dueOn }) => ({
        kind: "deadline" as const,
        count: 1,
        about: forum,
        editionId: id,
        deadline: kind,
        title,
        days: daysBetween(today, dueOn),
      })),
    )
    .filter(({ days }) => days >= 0 && days <= deadlineDays)
    .sort((a, b) => a.days - b.days);
