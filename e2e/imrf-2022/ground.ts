import type postgres from "postgres";
import { applicants, passports } from "./applicants";

export type Woman = (typeof applicants)[number] & { id: string; organisation: string };
export type Staff = { coordinator: string; facilitator: string; second: string };
export type Ground = Staff & { cohort: string; edition: string; women: Woman[] };

/** A visa is needed for New York, or not; of two passports the answer, the rest is asked at the consulate. */
const withoutVisa = ["ES"];

/**
 * What is there on 10 January 2022: the forum as it was announced first, for 10 to 13 May, with the one deadline
 * its organisers had set; a cohort of sixty women of twenty-five passports, and three who see to them.
 */
export async function layGround(sql: postgres.Sql): Promise<Ground> {
  const edition = await announced(sql);
  const one = async (query: PromiseLike<readonly postgres.Row[]>) => (await query)[0]?.id as string;
  const person = (name: string) =>
    one(
      sql`insert into people (legal_name, locale, time_zone, joined_at) values (${name}, 'en', 'America/New_York', now()) returning id`,
    );
  const staff = {
    coordinator: await person("Amparo Vidal"),
    facilitator: await person("Yasmin Darwish"),
    second: await person("Teresa Halloran"),
  };
  const cohort = await one(sql`
    with programme as (insert into programmes (name) values ('Leadership in Global Advocacy') returning id)
    insert into cohorts (programme_id, name, starts_on, ends_on)
    select id, 'Leaders of 2022', '2021-09-01', '2022-12-31' from programme returning id`);
  await sql`insert into role_grants (person_id, role, cohort_id) values
    (${staff.coordinator}, 'coordinator', ${cohort}), (${staff.facilitator}, 'facilitator', ${cohort}), (${staff.second}, 'facilitator', ${cohort})`;
  const women: Woman[] = [];
  for (const woman of applicants) {
    // Two or three women of one country work in the same house, as in the pilot.
    const organisation = await one(sql`
      insert into organisations (name, country_code) values (${`Women of ${woman.passport}`}, ${woman.passport})
      on conflict (name) do update set name = excluded.name returning id`);
    const id = await one(sql`
      insert into people (legal_name, email, locale, time_zone, country_code, languages, organisation_id, joined_at, created_by)
      values (${woman.name}, ${woman.email}, ${woman.languages[0] === "es" ? "es" : "en"}, ${woman.zone},
        ${woman.passport}, ${woman.languages}, ${organisation}, now(), ${staff.coordinator}) returning id`);
    await sql`insert into enrolments (cohort_id, person_id, organisation_id, status) values (${cohort}, ${id}, ${organisation}, 'active')`;
    await sql`insert into assessments (person_id, cohort_id, country_code, policy, who_benefits, who_is_hurt, ask, objectives, shared_with)
      values (${id}, ${cohort}, ${woman.passport}, 'Labour migration law', 'Agencies', 'Women who work in houses', 'No fees for workers',
        ${[1 + (woman.number % 23), 1 + ((woman.number * 5) % 23)].sort((a, b) => a - b)}, 'cohort')`;
    women.push({ ...woman, id, organisation });
  }
  await sql`insert into visa_sources (kind, source, data_on, rows) values ('requirements', 'test', '2022-01-01', ${passports.length})`;
  for (const passport of passports)
    await sql`insert into visa_requirements (passport, destination, kind)
      values (${passport}, 'US', ${withoutVisa.includes(passport) ? "eta" : "visa_required"})`;
  return { ...staff, cohort, edition, women };
}

/** Takes back what the reference tables know today and nobody could know then. */
async function announced(sql: postgres.Sql) {
  const [edition] = await sql<{ id: string }[]>`
    update editions set starts_on = '2022-05-10', ends_on = '2022-05-13', status = 'confirmed', source = 'Indico.UN event 37351', last_checked_on = '2022-01-10'
    where name = '1st (2022)' and forum_id = (select id from forums where slug = 'imrf') returning id`;
  const id = edition?.id ?? "";
  await sql`delete from edition_changes where edition_id = ${id}`;
  await sql`delete from forum_sessions where edition_id = ${id}`;
  await sql`delete from edition_deadlines where edition_id = ${id} and kind <> 'accreditation'`;
  return id;
}
