import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { type Role, roles } from "@/db/enums";
import { placeIn } from "@/db/schema/columns";
import type { Viewer } from "../viewer";

export type Overview = {
  people: number;
  joined: number;
  withoutEmail: number;
  roles: { role: Role; people: number }[];
  health: {
    serverVersion: string;
    migrations: number;
    mailWaiting: number;
    /** ISO instant of the oldest mail that waits. */
    mailWaitingSince: string | null;
    mailFailed: number;
  };
  entries: { id: number; at: string; verb: string; actor: string }[];
};

/** What an administrator must know at a glance; empty for anybody else. One statement. */
export async function overview(viewer: Viewer): Promise<Overview | null> {
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<Overview>(sql`
    select p.*, h.health, a.entries, r.roles
    from (select jsonb_build_object('serverVersion', server_version, 'migrations', migrations, 'mailWaiting', mail_waiting,
        'mailWaitingSince', mail_waiting_since, 'mailFailed', mail_failed) as health from system_health()) h,
      (select count(*)::int as people, count(joined_at)::int as joined, count(*) filter (where email is null)::int as "withoutEmail"
        from people where merged_into_id is null) p,
      (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'people', people) order by role), '[]') as roles
        from (select role, count(distinct person_id)::int as people from role_grants group by role) g) r,
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'at', l.at, 'verb', l.verb, 'actor', coalesce(o.chosen_name, o.legal_name)) order by l.id desc), '[]') as entries
        from (select * from audit_log order by id desc limit 20) l join people o on o.id = l.actor_id) a`),
  );
  return row ?? null;
}

export type Grant = {
  id: string;
  role: Role;
  personId: string;
  name: string;
  email: string | null;
  cohort: string | null;
  /** `YYYY-MM-DD` in UTC. */
  since: string;
};
export type RolesPage = {
  grants: Grant[];
  cohorts: { id: string; name: string }[];
  /** People whose name or address holds what was typed; at most 20. */
  found: { id: string; name: string; email: string | null }[];
};

/** Who holds which role, and whom she may be looking for. One statement. */
export async function rolesPage(viewer: Viewer, typed: string): Promise<RolesPage> {
  const pattern = `%${typed.replace(/[\\%_]/g, "\\$&")}%`;
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<RolesPage>(sql`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'personId', p.id, 'name', coalesce(p.chosen_name, p.legal_name),
          'email', p.email, 'cohort', c.name, 'since', to_char(g.created_at at time zone 'UTC', 'YYYY-MM-DD'))
          order by ${placeIn(roles, "g.role")}, c.name, p.legal_name)
        from role_grants g join people p on p.id = g.person_id left join cohorts c on c.id = g.cohort_id), '[]') as grants,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.starts_on desc, c.name) from cohorts c), '[]') as cohorts,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'email', f.email) order by f.name) from (
          select p.id, coalesce(p.chosen_name, p.legal_name) as name, p.email from people p
          where ${typed !== ""} and p.merged_into_id is null
            and (p.legal_name ilike ${pattern} or p.chosen_name ilike ${pattern} or p.email::text ilike ${pattern})
          order by p.legal_name limit 20) f), '[]') as found`),
  );
  return row ?? { grants: [], cohorts: [], found: [] };
}
