import postgres from "postgres";

/**
 * Drops every table, view, function, type and sequence of ours, and the record of migrations, in one
 * transaction; extensions stay. As the owner: on a managed server nobody may drop the database itself.
 */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`drop schema if exists drizzle cascade`;
      await tx.unsafe(dropOurs);
    });
  } finally {
    await sql.end();
  }
}

const dropOurs = `do $$
declare command text;
begin
  for command in
    select case relkind when 'v' then 'drop view if exists ' when 'm' then 'drop materialized view if exists '
      when 'S' then 'drop sequence if exists ' else 'drop table if exists ' end || c.oid::regclass || ' cascade'
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'i', 'a'))
    order by c.relkind = 'S'
  loop execute command; end loop;
  for command in
    select 'drop routine if exists ' || p.oid::regprocedure || ' cascade' from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop execute command; end loop;
  for command in
    select 'drop type if exists ' || t.oid::regtype || ' cascade' from pg_type t
    where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd', 'r')
      and not exists (select from pg_depend d where d.objid = t.oid and d.deptype in ('e', 'i'))
  loop execute command; end loop;
end $$`;
