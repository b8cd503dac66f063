import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type MaterialOrigin, materialOrigins } from "../enums";
import { id, instant, oneOf, version } from "./columns";
import { anyCoordinator, mayChange, mayRead, signedIn } from "./policies";
import { modules } from "./training";

/** What a module waits for: any number of modules of its own curriculum. A trigger refuses a circle. */
export const modulePrerequisites = pgTable(
  "module_prerequisites",
  {
    curriculumId: uuid("curriculum_id").notNull(),
    moduleId: uuid("module_id").notNull(),
    prerequisiteId: uuid("prerequisite_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.moduleId, t.prerequisiteId] }),
    foreignKey({
      name: "module_prerequisites_module",
      columns: [t.curriculumId, t.moduleId],
      foreignColumns: [modules.curriculumId, modules.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "module_prerequisites_prerequisite",
      columns: [t.curriculumId, t.prerequisiteId],
      foreignColumns: [modules.curriculumId, modules.id],
    }),
    index("module_prerequisites_prerequisite").on(t.prerequisiteId),
    mayRead(signedIn),
    ...mayChange(anyCoordinator),
    check("module_prerequisites_not_own", sql`module_id <> prerequisite_id`),
  ],
);

/** Something to read, hear or do for a module, in as many languages as there are. What a published version has stays. */
export const moduleMaterials = pgTable(
  "module_materials",
  {
    id: id(),
    moduleId: uuid("module_id")
      .notNull()
      .references(() => modules.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
  },
  (t) => [
    unique("module_materials_position").on(t.moduleId, t.position),
    mayRead(signedIn),
    ...mayChange(anyCoordinator),
  ],
);

/**
 * One material in one language: a link or a text, and who put it into that language. In a published version
 * more may come and a translation be bettered, and it says since when; a trigger refuses the rest.
 */
export const materialTexts = pgTable(
  "material_texts",
  {
    materialId: uuid("material_id")
      .notNull()
      .references(() => moduleMaterials.id, { onDelete: "cascade" }),
    language: text("language").notNull(),
    title: text("title").notNull(),
    url: text("url"),
    body: text("body"),
    origin: text("origin").$type<MaterialOrigin>().notNull().default("unchecked"),
    /** Since the version was published; null for what it had then. */
    addedAt: instant("added_at"),
    changedAt: instant("changed_at"),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.materialId, t.language] }),
    mayRead(signedIn),
    ...mayChange(anyCoordinator),
    check("material_texts_origin", oneOf("origin", materialOrigins)),
    check("material_texts_link_or_text", sql`num_nonnulls(url, body) = 1`),
  ],
);
