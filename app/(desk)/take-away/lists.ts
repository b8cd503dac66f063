/** Lists of the training and of mentoring that a file can be made of; each has a table in `tables/`. */
export const listNames = [
  "leaders",
  "certificates",
  "sessions",
  "register",
  "history",
  "assignments",
  "submissions",
  "letters",
  "failing",
  "resources",
  "mentors",
  "mentor_coverage",
] as const;
export type ListName = (typeof listNames)[number];
