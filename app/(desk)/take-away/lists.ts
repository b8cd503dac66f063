/** Lists of the training that a file can be made of; each has a table in `tables/`. */
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
] as const;
export type ListName = (typeof listNames)[number];
