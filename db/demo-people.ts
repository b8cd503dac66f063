import { sql } from "drizzle-orm";
import type { Database } from "./connect";
import { type DemoRole, demoIds } from "./seed/demo-ids";

export type DemoPerson = { id: string; name: string; role: DemoRole };

/**
 * The demo people this database holds, coordinators first; empty where no demo was seeded. Asks
 * through the sign-in door, so the app role may call it before anybody is known.
 */
export async function demoPeople(db: Pick<Database, "execute">): Promise<DemoPerson[]> {
  const found = await Promise.all(
    demoIds.map(async ({ id, role }) => {
      const [row] = await db.execute<{ name: string }>(sql`select name from auth_person_by_id(${id}::uuid)`);
      return row ? [{ id, name: row.name, role }] : [];
    }),
  );
  return found.flat();
}
