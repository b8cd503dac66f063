import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { ConsentPurpose, EnrolmentStatus, Locale, Role } from "@/db/enums";
import type { Viewer } from "../viewer";
import type { arrivalKinds } from "./status";

export type CohortChoice = { id: string; name: string };

/** The cohorts she coordinates, newest first. */
export const coordinatedCohorts = (tx: Tx) =>
  tx.execute<CohortChoice>(
    sql`select id, name from cohorts where id in (select coordinated_cohorts()) order by starts_on desc, name`,
  );

/** The last code or mail that still waits for an answer. */
const invitedAt = sql`(select max(i.created_at) from invitations i
  where i.person_id = p.id and i.used_at is null and i.revoked_at is null)`;

export type PeopleFilter = {
  cohort?: string | undefined;
  status?: (typeof arrivalKinds)[number] | undefined;
  search?: string | undefined;
};
export type ListedPerson = {
  id: string;
  name: string;
  legalName: string;
  email: string | null;
  organisation: string | null;
  countryCode: string | null;
  joinedAt: string | null;
  invitedAt: string | null;
  cohorts: { name: string; status: EnrolmentStatus }[];
  roles: Role[];
};

/** At most this many on one page; the search narrows a longer list. */
export const listedAtOnce = 300;

/** Her people, by name, and how many there are in all; of an administrator, everybody. */
export function listPeople(viewer: Viewer, filter: PeopleFilter) {
  const words = (filter.search ?? "").split(/\s+/).filter(Boolean);
  const conditions = [
    sql`p.merged_into_id is null`,
    filter.cohort &&
      sql`exists (select 1 from enrolments e where e.person_id = p.id and e.cohort_id = ${filter.cohort})`,
    ...words.map(
      (word) =>
        sql`unaccent(lower(concat_ws(' ', p.legal_name, p.chosen_name, p.email, o.name))) like '%' || unaccent(lower(${word.replace(/[\\%_]/g, "\\$&")})) || '%'`,
    ),
    filter.status === "joined" && sql`p.joined_at is not null`,
    filter.status === "unanswered" && sql`p.joined_at is null and ${invitedAt} is not null`,
    filter.status === "no_email" && sql`p.joined_at is null and p.email is null and ${invitedAt} is null`,
    filter.status === "not_invited" &&
      sql`p.joined_at is null and p.email is not null and ${invitedAt} is null`,
  ].filter((condition) => typeof condition === "object");
  return asViewer(viewer, async (tx) => {
    const people = await tx.execute<ListedPerson & { total: number }>(sql`
      with listed as (
        select p.*, o.name as organisation, coalesce(p.chosen_name, p.legal_name) as shown, count(*) over ()::int as total
        from people p left join organisations o on o.id = p.organisation_id
        where ${sql.join(conditions, sql` and `)}
        order by lower(coalesce(p.chosen_name, p.legal_name)), p.id limit ${listedAtOnce})
      select p.id, p.shown as name, p.legal_name as "legalName", p.email::text as email, p.organisation,
        p.country_code as "countryCode", p.joined_at as "joinedAt", ${invitedAt} as "invitedAt", p.total,
        (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'status', e.status) order by c.starts_on desc), '[]')
          from enrolments e join cohorts c on c.id = e.cohort_id where e.person_id = p.id) as cohorts,
        (select coalesce(jsonb_agg(distinct g.role), '[]') from role_grants g where g.person_id = p.id) as roles
      from listed p order by lower(p.shown), p.id`);
    return { people: [...people], total: people[0]?.total ?? 0, cohorts: await coordinatedCohorts(tx) };
  });
}

export type PersonPage = {
  id: string;
  version: number;
  legalName: string;
  chosenName: string | null;
  pseudonym: string | null;
  email: string | null;
  locale: Locale;
  timeZone: string;
  countryCode: string | null;
  languages: string[];
  organisationId: string | null;
  organisation: string | null;
  joinedAt: string | null;
  vouched: boolean;
  enrolments: { cohortId: string; name: string; status: EnrolmentStatus; since: string }[];
  roles: { role: Role; cohort: string | null }[];
  invitations: {
    id: string;
    at: string;
    expiresAt: string;
    usedAt: string | null;
    revokedAt: string | null;
  }[];
  consents: ConsentPurpose[];
  merges: { id: string; name: string; at: string }[];
};

/** One of her people with all a coordinator needs; null when not in sight. */
export function personPage(viewer: Viewer, personId: string) {
  return asViewer(viewer, async (tx) => {
    const [person] = await tx.execute<PersonPage>(sql`
      select p.id, p.version, p.legal_name as "legalName", p.chosen_name as "chosenName", p.pseudonym,
        p.email::text as email, p.locale, p.time_zone as "timeZone", p.country_code as "countryCode", p.languages,
        p.organisation_id as "organisationId", o.name as organisation, p.joined_at as "joinedAt", may_vouch_for(p.id) as vouched,
        (select coalesce(jsonb_agg(jsonb_build_object('cohortId', c.id, 'name', c.name, 'status', e.status, 'since', e.created_at) order by c.starts_on desc), '[]')
          from enrolments e join cohorts c on c.id = e.cohort_id where e.person_id = p.id) as enrolments,
        (select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'cohort', c.name) order by g.role, c.name), '[]')
          from role_grants g left join cohorts c on c.id = g.cohort_id where g.person_id = p.id) as roles,
        (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'at', i.created_at, 'expiresAt', i.expires_at, 'usedAt', i.used_at, 'revokedAt', i.revoked_at) order by i.created_at desc), '[]')
          from invitations i where i.person_id = p.id) as invitations,
        (select coalesce(jsonb_agg(c.purpose), '[]') from consents c where c.person_id = p.id and c.withdrawn_at is null) as consents,
        (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.snapshot ->> 'mergedName', 'at', w.merged_at) order by w.merged_at desc), '[]')
          from person_merges w where w.kept_id = p.id and w.undone_at is null) as merges
      from people p left join organisations o on o.id = p.organisation_id
      where p.id = ${personId} and p.merged_into_id is null`);
    return person ? { person, cohorts: await coordinatedCohorts(tx) } : null;
  });
}

export type Organisation = {
  id: string;
  version: number;
  name: string;
  countryCode: string | null;
  ecosocStatus: "none" | "roster" | "special" | "general";
  people: number;
};

/** All organisations, by name, with how many of her people belong to each. */
export const listOrganisations = (viewer: Viewer) =>
  asViewer(viewer, (tx) =>
    tx.execute<Organisation>(sql`
      select o.id, o.version, o.name, o.country_code as "countryCode", o.ecosoc_status as "ecosocStatus",
        (select count(*)::int from people p where p.organisation_id = o.id and p.merged_into_id is null) as people
      from organisations o order by lower(o.name)`),
  );

/** What the form about a person offers: organisations, countries and her cohorts. */
export const personChoices = (viewer: Viewer) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ organisations: CohortChoice[]; countries: string[] }>(sql`
      select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by lower(name)), '[]') from organisations) as organisations,
        (select jsonb_agg(code) from countries) as countries`);
    return {
      organisations: row?.organisations ?? [],
      countries: row?.countries ?? [],
      cohorts: await coordinatedCohorts(tx),
    };
  });
