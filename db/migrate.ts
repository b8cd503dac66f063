import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

export type AppRole = { name: string; password?: string };

/**
 * Brings a database to the newest schema as its owner, then lets the app role in: rows are decided
 * by row-level policies, so the role may touch every table and owns none.
 *
 * @param appRole with a password: created, or given it again (a managed server; the owner needs CREATEROLE
 *   then). Without one it is there already.
 */
export async function migrateDatabase(ownerUrl: string, appRole: AppRole = { name: "liga_app" }) {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await migrate(drizzle(client), { migrationsFolder: folder });
    const role = client(appRole.name);
    if (appRole.password) {
      const [known] = await client`select 1 from pg_roles where rolname = ${appRole.name}`;
      await client.unsafe(
        `${known ? "alter" : "create"} role "${appRole.name.replaceAll('"', "")}" login password '${appRole.password.replaceAll("'", "''")}'`,
      );
    }
    const [unbound] = await client`
      select from pg_roles where rolname = ${appRole.name} and (rolsuper or rolbypassrls)`;
    if (unbound)
      throw new Error(`Row-level security does not bind the role ${appRole.name}; the app may not use it.`);
    await client`grant usage on schema public to ${role}`;
    await client`grant select, insert, update, delete on all tables in schema public to ${role}`;
    await client`grant usage on all sequences in schema public to ${role}`;
    await client`revoke update, delete on audit_log from ${role}`;
  } finally {
    await client.end();
  }
}
