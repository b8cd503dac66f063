import { sql } from "drizzle-orm";
import { check, customType, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type ProgrammeFormat, programmeFormats } from "../enums";
import { createdAt, id, instant, oneOf } from "./columns";
import { editions } from "./forums";
import { people } from "./people";
import { allOf, anyCoordinator, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value),
});
const hers = allOf(own("person_id"), anyCoordinator);

/** A programme file that waits for its reader's yes; gone a day later, whatever she says. */
export const programmeImports = pgTable(
  "programme_imports",
  {
    id: id(),
    editionId: uuid("edition_id")
      .notNull()
      .references(() => editions.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    fileName: text("file_name").notNull(),
    format: text("format").$type<ProgrammeFormat>().notNull(),
    /** The file itself, to read it again when columns or a zone are chosen anew; empty once applied. */
    content: bytes("content"),
    /** What was read from it: entries, what could not be read, columns. */
    parsed: jsonb("parsed").$type<unknown>().notNull(),
    /** What came of it: counts, and the sessions that moved. */
    outcome: jsonb("outcome").$type<unknown>(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull().default(sql`now() + interval '1 day'`),
    appliedAt: instant("applied_at"),
  },
  (t) => [
    index("programme_imports_edition").on(t.editionId),
    index("programme_imports_expires").on(t.expiresAt),
    mayRead(hers),
    mayInsert(hers),
    mayUpdate(hers),
    mayDelete(hers),
    check("programme_imports_format", oneOf("format", programmeFormats)),
    check("programme_imports_size", sql`length(content) <= 10485760`),
    check("programme_imports_applied", sql`(applied_at is null) = (outcome is null)`),
  ],
);
