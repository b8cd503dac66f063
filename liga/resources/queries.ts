import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { FileVariant, ResourceTheme } from "@/db/enums";
import type { KeptFile } from "../files/queries";
import type { Title } from "../training/title";
import type { Viewer } from "../viewer";
import type { LibraryFilter } from "./input";

export type Resource = {
  id: string;
  title: string;
  summary: string;
  language: string;
  url: string | null;
  urlBytes: number | null;
  moduleId: string | null;
  module: Title | null;
  theme: ResourceTheme;
  objectives: number[];
  removed: boolean;
  version: number;
  /** The light one first: it is offered first. */
  files: (KeptFile & { variant: FileVariant })[];
};

const columns = sql`r.id, r.title, r.summary, r.language, r.url, r.url_bytes::float8 as "urlBytes",
  r.module_id as "moduleId", m.title as module, r.theme, r.objectives, r.removed_at is not null as removed, r.version,
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
    'variant', f.variant) order by f.variant <> 'light') from files f where f.resource_id = r.id), '[]') as files`;

/** One rule of a language at a time, so that the index can answer. */
const rules = ["english", "spanish", "french", "arabic", "simple"] as const;
const found = (words: string) =>
  sql`(${sql.join(
    rules.map(
      (rule) =>
        sql`(search_rules(r.language) = ${sql.raw(`'pg_catalog.${rule}'::regconfig`)} and r.search @@ websearch_to_tsquery(${sql.raw(`'pg_catalog.${rule}'`)}, ${words}))`,
    ),
    sql` or `,
  )})`;

/**
 * The library, or the part of it that is asked for. Words are looked up by the rules of each resource's own
 * language, the best match first; without words, the newest. A module is meant in all its versions.
 */
export const listResources = (tx: Tx, _viewer: Viewer, filter: LibraryFilter, removed = false) => {
  const { q, module, theme, language, objective } = filter;
  const conditions: SQL[] = [sql`(r.removed_at is not null) = ${removed}`];
  if (q) conditions.push(found(q));
  if (module) conditions.push(sql`m.lineage_id = (select lineage_id from modules where id = ${module})`);
  if (theme) conditions.push(sql`r.theme = ${theme}`);
  if (language) conditions.push(sql`r.language = ${language}`);
  if (objective) conditions.push(sql`${objective} = any (r.objectives)`);
  const order = q
    ? sql`ts_rank(r.search, websearch_to_tsquery(search_rules(r.language), ${q})) desc, r.created_at desc`
    : sql`r.created_at desc`;
  return tx.execute<Resource>(sql`
    select ${columns} from resources r left join modules m on m.id = r.module_id
    where ${sql.join(conditions, sql` and `)} order by ${order}, r.id limit 200`);
};

/** One resource; undefined when it is not in sight. */
export async function findResource(tx: Tx, _viewer: Viewer, resourceId: string) {
  const [row] = await tx.execute<Resource>(sql`
    select ${columns} from resources r left join modules m on m.id = r.module_id where r.id = ${resourceId}`);
  return row;
}

/** What the shelves are labelled with: modules in use and the languages there are. */
export async function libraryShelves(tx: Tx, _viewer: Viewer) {
  const modules = await tx.execute<{ id: string; title: Title }>(sql`
    select distinct on (m.lineage_id) m.id, m.title, m.position from modules m join curricula u on u.id = m.curriculum_id
    order by m.lineage_id, u.number desc`);
  const languages = await tx.execute<{ language: string }>(sql`
    select distinct language from resources where removed_at is null`);
  return {
    modules: [...modules] as { id: string; title: Title }[],
    languages: languages.map(({ language }) => language),
  };
}
