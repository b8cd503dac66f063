/** "by_hand": a coordinator hands it over, as there is no address; "handed": she did; "dropped": not needed any more. */
export const mailStates = ["queued", "sending", "sent", "failed", "by_hand", "handed", "dropped"] as const;
export type MailState = (typeof mailStates)[number];
export const mailKinds = ["sign_in", "invitation", "notice", "reminder", "letter", "meeting"] as const;
export type MailKind = (typeof mailKinds)[number];

/** What a woman is reminded of, in the order of her profile. */
export const reminderKinds = [
  "session_tomorrow",
  "session_soon",
  "assignment_due",
  "assignment_answered",
  "catch_up",
  "catch_up_answered",
  "invitation",
  "seat_offer",
  "certificate",
  "certificate_name",
  "mentoring_word",
  "mentoring_pulse",
  "mentoring_end",
  "mentoring_follow_up",
  "mentoring_hours",
  "mentoring_rhythm",
  "mentoring_goal",
  "mentoring_step",
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Lists of a cohort from which a letter begins. */
export const letterLists = [
  "invited",
  "active",
  "paused",
  "completed",
  "not_checked_in",
  "not_submitted",
  "below_bar",
  "slipping",
  "missed",
  "returned",
  "warned",
  "not_complete",
  "no_hours",
  "call_selected",
  "call_waiting",
  "call_declined",
] as const;
export type LetterList = (typeof letterLists)[number];
export const letterStates = ["draft", "released", "discarded"] as const;
export type LetterState = (typeof letterStates)[number];
