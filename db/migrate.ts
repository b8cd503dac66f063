import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Brings a database to the newest schema as its owner, then lets the app role in: rows are decided
 * by row-level policies, so the role may touch every table and owns none.
 *
 * @param appRole created, or given its password again, when named (a managed server); the embedded
 *   database has made it already. Needs CREATEROLE then.
 */
export async function migrateDatabase(ownerUrl: string, appRole?: { name: string; password: string }) {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await migrate(drizzle(client), { migrationsFolder: folder });
    const role = client(appRole?.name ?? "liga_app");
    if (appRole) {
      const [known] = await client`select 1 from pg_roles where rolname = ${appRole.name}`;
      await client.unsafe(
        `${known ? "alter" : "create"} role "${appRole.name.replaceAll('"', "")}" login nosuperuser nobypassrls password '${appRole.password.replaceAll("'", "''")}'`,
      );
    }
    await client`grant usage on schema public to ${role}`;
    await client`grant select, insert, update, delete on all tables in schema public to ${role}`;
    await client`grant usage on all sequences in schema public to ${role}`;
    await client`revoke update, delete on audit_log from ${role}`;
  } finally {
    await client.end();
  }
}
