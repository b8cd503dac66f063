import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { ModuleKind } from "@/db/enums";
import type { Viewer } from "../viewer";
import type { MaterialText } from "./material-text";
import type { Title } from "./title";

export type CurriculumLine = {
  id: string;
  name: string;
  number: number;
  published: boolean;
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
      select u.id, u.name, u.number, u.published_at is not null as published, u.attendance_bar as "attendanceBar",
        count(m.id) filter (where m.kind = 'required')::int as required,
        count(m.id) filter (where m.kind = 'elective')::int as electives,
        (select count(*)::int from cohorts c where c.curriculum_id = u.id) as cohorts
      from curricula u left join modules m on m.curriculum_id = u.id group by u.id order by u.name, u.number desc`)),
    ],
  );

export type CurriculumPage = {
  id: string;
  version: number;
  name: string;
  number: number;
  publishedAt: Date | null;
  note: Title;
  /** The other versions, newest first. */
  versions: { id: string; number: number; published: boolean }[];
  /** In her sight, with their curriculum being this version. */
  cohorts: { id: string; name: string }[];
  attendanceBar: number;
  modules: {
    id: string;
    version: number;
    lineageId: string;
    title: Title;
    outcomes: Title;
    objectives: number[];
    workloadMinutes: number;
    kind: ModuleKind;
    /** In the order of the curriculum. */
    prerequisiteIds: string[];
    /** Sessions in her sight that teach it. */
    sessions: number;
  }[];
};

export const curriculumPage = (viewer: Viewer, curriculumId: string) =>
  asViewer(viewer, async (tx): Promise<CurriculumPage | null> => {
    const [row] = await tx.execute<Omit<CurriculumPage, "publishedAt"> & { publishedAt: string | null }>(sql`
      select u.id, u.version, u.name, u.number, u.note, u.attendance_bar as "attendanceBar",
        to_jsonb(u.published_at) #>> '{}' as "publishedAt",
        coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'published', o.published_at is not null) order by o.number desc)
          from curricula o where o.lineage_id = u.lineage_id and o.id <> u.id), '[]') as versions,
        coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.starts_on desc, c.name)
          from cohorts c where c.curriculum_id = u.id), '[]') as cohorts,
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'version', m.version, 'lineageId', m.lineage_id, 'title', m.title,
            'outcomes', m.outcomes, 'objectives', m.objectives, 'workloadMinutes', m.workload_minutes,
            'kind', m.kind, 'prerequisiteIds', (
              select coalesce(jsonb_agg(p.prerequisite_id order by b.position), '[]') from module_prerequisites p
              join modules b on b.id = p.prerequisite_id where p.module_id = m.id), 'sessions',
            (select count(*) from training_sessions s where s.module_id = m.id)) order by m.position)
          from modules m where m.curriculum_id = u.id), '[]') as modules
      from curricula u where u.id = ${curriculumId}`);
    return row ? { ...row, publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt) } : null;
  });

export type Material = { id: string; texts: MaterialText[] };
export type ModulePage = {
  id: string;
  curriculumId: string;
  curriculum: string;
  title: Title;
  outcomes: Title;
  objectives: { number: number; title: string }[];
  workloadMinutes: number;
  kind: ModuleKind;
  before: { id: string; title: Title }[];
  materials: Material[];
  /** Languages she speaks, from her profile. */
  spoken: string[];
  published: boolean;
};

/** One module as whoever learns or teaches it reads it. */
export const modulePage = (viewer: Viewer, moduleId: string) =>
  asViewer(viewer, async (tx): Promise<ModulePage | null> => {
    const [row] = await tx.execute<ModulePage>(sql`
      select m.id, u.id as "curriculumId", u.name as curriculum, u.published_at is not null as published, m.title, m.outcomes, m.kind, m.workload_minutes as "workloadMinutes",
        coalesce((select jsonb_agg(jsonb_build_object('number', o.number, 'title', coalesce(o.title ->> ${viewer.locale}, o.title ->> 'en')) order by o.number)
          from gcm_objectives o where o.number = any (m.objectives)), '[]') as objectives,
        coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'title', b.title) order by b.position)
          from module_prerequisites p join modules b on b.id = p.prerequisite_id where p.module_id = m.id), '[]') as before,
        coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'texts', (
            select coalesce(jsonb_agg(jsonb_build_object('language', t.language, 'title', t.title, 'url', t.url, 'body', t.body, 'origin', t.origin,
                'addedAt', t.added_at, 'changedAt', t.changed_at)
              order by t.origin <> 'original', t.language), '[]') from material_texts t where t.material_id = a.id)) order by a.position)
          from module_materials a where a.module_id = m.id), '[]') as materials,
        coalesce((select to_jsonb(languages) from people where id = ${viewer.id}), '[]') as spoken
      from modules m join curricula u on u.id = m.curriculum_id where m.id = ${moduleId}`);
    return row ?? null;
  });
