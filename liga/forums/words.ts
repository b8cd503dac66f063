import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Locale } from "@/db/enums";
import { forums } from "@/db/schema";
import type { Said } from "./names";

/** Both languages of a text, as `saidIn()` reads them. */
export const said = (en: PgColumn, es: PgColumn) => sql<Said>`jsonb_build_object('en', ${en}, 'es', ${es})`;

type Reader = { locale: Locale };

/** The one of both that she reads, else the other. */
export const forHer = ({ locale }: Reader, en: PgColumn | SQL, es: PgColumn | SQL) =>
  locale === "es" ? sql`coalesce(${es}, ${en})` : sql`coalesce(${en}, ${es})`;

/** The same of `forums f`, in a statement written out. */
export const forumTitle = (viewer: Reader) => forHer(viewer, sql`f.name`, sql`f.name_es`);
/** Its name in both, for a text that somebody else reads. */
export const forumNames = sql`jsonb_build_object('en', f.name, 'es', f.name_es)`;

/** A forum's name in her language, in a query that joins `forums`. */
export const forumName = (viewer: Reader) => forHer(viewer, forums.name, forums.nameEs) as SQL<string>;
