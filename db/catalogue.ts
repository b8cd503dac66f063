import type postgres from "postgres";

/** A table of ours with the columns a copy carries; generated ones compute themselves again. */
export type TableColumns = { table: string; columns: string[] };

/** Every table of the schema, the ones others refer to first, so that rows can arrive in this order. */
export async function tablesInOrder(sql: postgres.ISql): Promise<TableColumns[]> {
  const tables = await sql<TableColumns[]>`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`;
  const references = await sql<{ from: string; to: string }[]>`
    select f.relname as from, t.relname as to from pg_constraint k
    join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid`;
  const placed = new Set<string>();
  const ordered: TableColumns[] = [];
  const place = (entry: TableColumns, path: Set<string>) => {
    if (placed.has(entry.table) || path.has(entry.table)) return;
    for (const { from, to } of references) {
      const needed = from === entry.table && tables.find(({ table }) => table === to);
      if (needed) place(needed, new Set(path).add(entry.table));
    }
    if (placed.has(entry.table)) return;
    placed.add(entry.table);
    ordered.push(entry);
  };
  for (const entry of tables) place(entry, new Set());
  return ordered;
}

/** The migrations a database has had, oldest first, each by the hash of its text. */
export async function appliedMigrations(sql: postgres.ISql): Promise<string[]> {
  const [known] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!known?.there) return [];
  const rows = await sql<
    { hash: string }[]
  >`select hash from drizzle.__drizzle_migrations order by created_at`;
  return rows.map(({ hash }) => hash);
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const quotedList = (names: string[]) => names.map(quoted).join(", ");
