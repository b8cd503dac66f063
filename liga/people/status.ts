/** How far a person is on her way in, for the coordinator who waits for her. */
export type ArrivalStatus =
  | { kind: "joined" }
  | { kind: "unanswered"; days: number }
  | { kind: "no_email" }
  | { kind: "not_invited" };

export const arrivalKinds = ["joined", "unanswered", "no_email", "not_invited"] as const;

const dayLength = 24 * 60 * 60 * 1000;

/**
 * @param invitedAt of the last code or mail she was given and has not used; null when there is none.
 * Who has no e-mail and holds no code waits for her coordinator, not the coordinator for her.
 */
export function arrivalStatus(
  person: { joinedAt: Date | null; email: string | null; invitedAt: Date | null },
  now: Date,
): ArrivalStatus {
  if (person.joinedAt) return { kind: "joined" };
  if (person.invitedAt)
    return { kind: "unanswered", days: Math.floor((now.getTime() - person.invitedAt.getTime()) / dayLength) };
  return { kind: person.email ? "not_invited" : "no_email" };
}
