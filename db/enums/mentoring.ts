/** How well a mentor speaks a language; from "working" on she mentors in it. */
export const languageLevels = ["some", "working", "fluent"] as const;
export type LanguageLevel = (typeof languageLevels)[number];
/** What one of a pair to be says of the other: read by herself alone. */
export const mentoringWishKinds = ["wish", "no_go"] as const;
export type MentoringWishKind = (typeof mentoringWishKinds)[number];
/** What a proposal of pairs is to be best at. */
export const matchingGoals = ["best_total", "least_left_behind", "stable"] as const;
export type MatchingGoal = (typeof matchingGoals)[number];
/** A coordinator's word on two people: together whatever comes, or not. */
export const matchingWords = ["pin", "forbid"] as const;
export type MatchingWord = (typeof matchingWords)[number];
/** "contradictory": what was pinned cannot all be. */
export const matchingStates = ["solved", "contradictory"] as const;
export type MatchingState = (typeof matchingStates)[number];

export const goalStates = ["open", "reached", "let_go"] as const;
export type GoalState = (typeof goalStates)[number];
/** What became of the hours one of a pair offered. */
export const slotsEnds = ["picked", "replaced", "withdrawn"] as const;
export type SlotsEnd = (typeof slotsEnds)[number];

/** What came of asking for another mentor: the pair ended, or it goes on. */
export const changeOutcomes = ["changed", "kept"] as const;
export type ChangeOutcome = (typeof changeOutcomes)[number];

/** Who speaks in a concern. */
export const concernVoices = ["raiser", "contact"] as const;
export type ConcernVoice = (typeof concernVoices)[number];
/** In the order in which a concern goes through them. */
export const concernStates = ["received", "acknowledged", "handled", "closed"] as const;
export type ConcernState = (typeof concernStates)[number];
/** What a contact did with a concern. */
export const concernActs = ["read", "answered", "acknowledged", "handled", "closed"] as const;
export type ConcernAct = (typeof concernActs)[number];
