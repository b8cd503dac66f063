import type { ForumSessionType, ProgrammeFormat } from "@/db/enums";

/** One item of a programme file. Instants are ISO texts, so that they survive a thread and a table. */
export type ProgrammeEntry = {
  /** What the file calls it, with the day of its recurrence: the same item in the next file has the same. */
  uid: string;
  title: string;
  type: ForumSessionType;
  startsAt: string;
  endsAt: string;
  zone: string;
  venue: string | null;
  room: string | null;
  note: string | null;
  languages: string[];
  cancelled: boolean;
};

export const unreadableReasons = [
  "no_title",
  "no_start",
  "no_such_hour",
  "end_before_start",
  "unknown_zone",
  "bad_recurrence",
  "too_many",
  "twice",
  "damaged",
] as const;
/** What could not be read: where in the file, and why. */
export type Unreadable = {
  at: number;
  title: string | null;
  reason: (typeof unreadableReasons)[number];
  zone?: string;
};
export type Parsed = {
  format: ProgrammeFormat;
  entries: ProgrammeEntry[];
  unreadable: Unreadable[];
  /** Headings of a table, and which of them was taken for what. */
  headings?: string[];
  columns?: Partial<Record<Column, number>>;
};

export const columns = [
  "title",
  "day",
  "start",
  "end",
  "room",
  "venue",
  "type",
  "language",
  "note",
  "uid",
  "zone",
] as const;
export type Column = (typeof columns)[number];

/** What the reader of a file is told besides its bytes. */
export type Reading = {
  zone: string;
  /** Days of the edition; a recurrence is followed thirty days beyond them. */
  from: string | null;
  to: string | null;
  /** Reads an hour of a zone nobody knows as the edition's own. */
  unknownAsOwn?: boolean;
  columns?: Partial<Record<Column, number>>;
};

export const mostBytes = 10 * 1024 * 1024;
export const mostEntries = 5000;
export const mostInstances = 1000;
export const deepest = 30;

/** The file as a whole is refused; its sentence is `errors.fields.programme_…`. */
export class FileRefused extends Error {
  override name = "FileRefused";
}

/** A text as a table can keep it: a file may hold halves of signs, and signs that are none. */
export const keepable = (text: string) => text.toWellFormed().replaceAll("\0", "");

export const codeUnits = (text: string, most: number) => text.trim().replace(/\s+/g, " ").slice(0, most);
export const orNull = (text: unknown, most: number) =>
  (typeof text === "string" || typeof text === "number" ? codeUnits(String(text), most) : "") || null;
