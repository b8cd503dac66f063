import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { demoIds } from "@/db/seed/demo-ids";
import { env } from "@/lib/env";
import { notFound } from "../errors";

export type DemoPerson = {
  id: string;
  name: string;
  role: "participant" | "coordinator" | "mentor" | "facilitator" | "administrator";
};

/** The invented people anyone may be in the demo; nobody at all outside it. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (!env().LIGA_DEMO) return [];
  const rows = await database().execute<{ id: string; name: string }>(
    sql`select p.id, p.name from unnest(${sql.param(demoIds.map(({ id }) => id))}::uuid[]) with ordinality as d(id, place), lateral auth_person_by_id(d.id) p order by d.place`,
  );
  return rows.flatMap(({ id, name }) => {
    const role = demoIds.find((person) => person.id === id)?.role;
    return role ? [{ id, name, role }] : [];
  });
}

/** The demo person asked for, or not-found: outside the demo there is none. */
export async function demoPerson(id: string): Promise<DemoPerson> {
  const person = (await listDemoPeople()).find((known) => known.id === id);
  if (!person) throw notFound();
  return person;
}
