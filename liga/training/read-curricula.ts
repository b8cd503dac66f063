import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { ModuleKind } from "@/db/enums";
import type { Viewer } from "../viewer";
import type { Title } from "./title";

export type CurriculumLine = {
  id: string;
  name: string;
  attendanceBar: number;
  required: number;
  electives: number;
  /** In her sight. */
  cohorts: number;
};

export const listCurricula = (viewer: Viewer) =>
  asViewer(
    viewer,
    async (tx): Promise<CurriculumLine[]> => [
      ...(await tx.execute<CurriculumLine>(sql`
      select u.id, u.name, u.attendance_bar as "attendanceBar",
        count(m.id) filter (where m.kind = 'required')::int as required,
        count(m.id) filter (where m.kind = 'elective')::int as electives,
        (select count(*)::int from cohorts c where c.curriculum_id = u.id) as cohorts
      from curricula u left join modules m on m.curriculum_id = u.id group by u.id order by u.name`)),
    ],
  );

export type CurriculumPage = {
  id: string;
  version: number;
  name: string;
  attendanceBar: number;
  modules: {
    id: string;
    version: number;
    title: Title;
    kind: ModuleKind;
    /** In the order of the curriculum. */
    prerequisiteIds: string[];
    /** Sessions in her sight that teach it. */
    sessions: number;
  }[];
};

export const curriculumPage = (viewer: Viewer, curriculumId: string) =>
  asViewer(viewer, async (tx): Promise<CurriculumPage | null> => {
    const [row] = await tx.execute<CurriculumPage>(sql`
      select u.id, u.version, u.name, u.attendance_bar as "attendanceBar",
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'version', m.version, 'title', m.title,
            'kind', m.kind, 'prerequisiteIds', (
              select coalesce(jsonb_agg(p.prerequisite_id order by b.position), '[]') from module_prerequisites p
              join modules b on b.id = p.prerequisite_id where p.module_id = m.id), 'sessions',
            (select count(*) from training_sessions s where s.module_id = m.id)) order by m.position)
          from modules m where m.curriculum_id = u.id), '[]') as modules
      from curricula u where u.id = ${curriculumId}`);
    return row ?? null;
  });
