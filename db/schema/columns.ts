import { sql } from "drizzle-orm";
import { customType, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { AttendanceMark } from "../enums";

/** Columns that many tables share. Instants are `timestamptz`, zones are IANA names. */
export const id = () => uuid("id").primaryKey().default(sql`gen_random_uuid()`);
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => instant("created_at").notNull().defaultNow();
/** Optimistic lock: a save names the version it read and is refused when another came first. */
export const version = () => integer("version").notNull().default(1);
export const zone = () => text("zone").notNull();
export const words = (name: string) => text(name).array().notNull().default(sql`'{}'::text[]`);
export const objectives = () => integer("objectives").array().notNull().default(sql`'{}'::integer[]`);

/** Text compared without regard to case: e-mail addresses. */
export const citext = customType<{ data: string }>({ dataType: () => "citext" });

/** `check (column in (…))` from a list of words in `db/enums`. */
export const oneOf = (column: string, list: readonly string[]) =>
  sql.raw(`${column} in (${list.map((word) => `'${word}'`).join(", ")})`);

/** The same words as an array of texts. */
export const listOf = (list: readonly string[]) =>
  sql.raw(`array[${list.map((word) => `'${word}'`).join(", ")}]::text[]`);

/** Where a word stands in its list, to order by; `column` as the statement names it. */
export const placeIn = (list: readonly string[], column: string) =>
  sql`array_position(${listOf(list)}, ${sql.raw(column)})`;
export const marks = (name: string, usual: readonly AttendanceMark[]) =>
  text(name)
    .array()
    .$type<AttendanceMark[]>()
    .notNull()
    .default(sql.raw(`'{${usual.join(",")}}'::text[]`));

export const onlyObjectives = sql.raw(
  "objectives <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]",
);
