import { boolean, char, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Commission, Confidence, Locale } from "../enums";
import { everyone, mayRead } from "./policies";

/** Countries and territories by ISO 3166-1 alpha-2 code; their names come from `Intl.DisplayNames`. */
export const countries = pgTable("countries", { code: char("code", { length: 2 }).primaryKey() }, () => [
  mayRead(everyone),
]);

/** The five UN regional commissions: a region in this product is one of them. */
export const commissions = pgTable(
  "commissions",
  { code: text("code").$type<Commission>().primaryKey(), zone: text("zone").notNull() },
  () => [mayRead(everyone)],
);

/** Many-to-many: Morocco sits in two commissions, France in three, the Holy See in none. */
export const countryCommissions = pgTable(
  "country_commissions",
  {
    countryCode: char("country_code", { length: 2 })
      .notNull()
      .references(() => countries.code),
    commissionCode: text("commission_code")
      .$type<Commission>()
      .notNull()
      .references(() => commissions.code),
    associate: boolean("associate").notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.countryCode, t.commissionCode] }), mayRead(everyone)],
);

/** The 23 objectives of the Global Compact for Migration (A/RES/73/195). */
export const gcmObjectives = pgTable(
  "gcm_objectives",
  {
    number: integer("number").primaryKey(),
    title: jsonb("title").$type<Record<Locale, string>>().notNull(),
    titleConfidence: jsonb("title_confidence").$type<Record<Locale, Confidence>>().notNull(),
    shortLabel: text("short_label").notNull(),
    roundTable: integer("round_table").notNull(),
  },
  () => [mayRead(everyone)],
);
