import { sql } from "drizzle-orm";
import { bigint, check, customType, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type ResourceTheme, resourceThemes } from "../enums";
import { createdAt, id, instant, objectives, oneOf, onlyObjectives, version } from "./columns";
import { people } from "./people";
import { allOf, anyOf, mayInsert, mayRead, mayUpdate, signedIn } from "./policies";
import { modules } from "./training";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
const staff = sql.raw("(select is_training_staff())");

/** Links and files that help with the training, found by module, theme, language, objective and words. */
export const resources = pgTable(
  "resources",
  {
    id: id(),
    title: text("title").notNull(),
    summary: text("summary").notNull().default(""),
    /** Of the resource itself, as BCP 47 names it; its words are searched by that language's rules. */
    language: text("language").notNull(),
    url: text("url"),
    /** Of what the link leads to, where somebody has looked. */
    urlBytes: bigint("url_bytes", { mode: "number" }),
    moduleId: uuid("module_id").references(() => modules.id, { onDelete: "set null" }),
    theme: text("theme").$type<ResourceTheme>().notNull(),
    objectives: objectives(),
    addedBy: uuid("added_by").references(() => people.id),
    createdAt: createdAt(),
    removedAt: instant("removed_at"),
    version: version(),
    search: tsvector("search").generatedAlwaysAs(
      sql`setweight(to_tsvector(search_rules(language), title), 'A') || setweight(to_tsvector(search_rules(language), summary), 'B')`,
    ),
  },
  (t) => [
    index("resources_search").using("gin", t.search),
    index("resources_module").on(t.moduleId),
    mayRead(anyOf(allOf(signedIn, sql`removed_at is null`), staff)),
    mayInsert(staff),
    mayUpdate(staff),
    check("resources_theme", oneOf("theme", resourceThemes)),
    check("resources_objectives", onlyObjectives),
    check("resources_title_given", sql`btrim(title) <> ''`),
    check("resources_url", sql`url ~ '^https?://'`),
    check("resources_url_bytes", sql`url_bytes > 0`),
  ],
);
