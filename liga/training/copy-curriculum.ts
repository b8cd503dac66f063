import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { curricula } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, sayNameTaken } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { CopyCurriculum, NewVersion } from "./plan-input";

type Becomes = { name: string; lineageId: string; number: number };

/**
 * Everything of a curriculum a second time, as a draft: whatever columns there are, prerequisites, rules and
 * materials. A module keeps its lineage, by which sessions and copies find it again.
 */
async function copyInto(tx: Tx, from: string, becomes: Becomes): Promise<string> {
  const id = randomUUID();
  await tx.execute(sql`
    insert into curricula select (jsonb_populate_record(u, jsonb_build_object('id', ${id}::text, 'name', ${becomes.name}::text,
      'lineage_id', ${becomes.lineageId}::text, 'number', ${becomes.number}::int, 'published_at', null, 'version', 1))).*
    from curricula u where u.id = ${from}`);
  await tx.execute(sql`
    insert into modules select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'curriculum_id', ${id}::text, 'version', 1))).*
    from modules m where m.curriculum_id = ${from}`);
  const pairs = sql`(select o.id as old, n.id as new from modules o join modules n on n.lineage_id = o.lineage_id
    where o.curriculum_id = ${from} and n.curriculum_id = ${id})`;
  await tx.execute(sql`
    insert into module_prerequisites (curriculum_id, module_id, prerequisite_id)
    select ${id}, m.new, b.new from module_prerequisites p join ${pairs} m on m.old = p.module_id join ${pairs} b on b.old = p.prerequisite_id`);
  await tx.execute(sql`
    insert into completion_rules select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'curriculum_id', ${id}::text,
      'module_id', m.new, 'version', 1))).*
    from completion_rules r left join ${pairs} m on m.old = r.module_id where r.curriculum_id = ${from}`);
  await tx.execute(sql`
    insert into module_materials (module_id, position)
    select p.new, a.position from module_materials a join ${pairs} p on p.old = a.module_id`);
  await tx.execute(sql`
    insert into material_texts select (jsonb_populate_record(t, jsonb_build_object('material_id', b.id, 'version', 1))).*
    from material_texts t join module_materials a on a.id = t.material_id join ${pairs} p on p.old = a.module_id
    join module_materials b on b.module_id = p.new and b.position = a.position`);
  return id;
}

/** The next version as a draft; the one that is a draft already, when there is one. */
export const newVersion = (viewer: Viewer, { curriculumId }: z.output<typeof NewVersion>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const [row] = await tx.select().from(curricula).where(eq(curricula.id, curriculumId));
    const { lineageId, name } = found(row);
    await oneAtATime(tx, "new version", lineageId);
    const all = await tx.select().from(curricula).where(eq(curricula.lineageId, lineageId));
    const draft = all.find(({ publishedAt }) => publishedAt === null);
    if (draft) return { curriculumId: draft.id };
    const number = Math.max(...all.map((one) => one.number)) + 1;
    const id = await copyInto(tx, curriculumId, { name, lineageId, number });
    await writeAudit(tx, viewer, "new_curriculum_version", id, { from: curriculumId, number });
    return { curriculumId: id };
  });

/** A curriculum of its own, with everything this one has. */
export const copyCurriculum = (viewer: Viewer, { curriculumId, name }: z.output<typeof CopyCurriculum>) =>
  sayNameTaken(() =>
    asViewer(viewer, async (tx) => {
      allow(mayCoordinate(viewer));
      const [row] = await tx
        .select({ id: curricula.id })
        .from(curricula)
        .where(eq(curricula.id, curriculumId));
      found(row);
      const id = await copyInto(tx, curriculumId, { name, lineageId: randomUUID(), number: 1 });
      await writeAudit(tx, viewer, "copy_curriculum", id, { from: curriculumId });
      return { curriculumId: id };
    }),
  );
