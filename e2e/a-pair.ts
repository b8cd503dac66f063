import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, fits, nothingToMend, type test } from "./fixtures";

type Sql = Parameters<Parameters<typeof test>[2]>[0]["sql"];

/** A mentor in Berlin and a leader in Bogotá who reads Spanish, in a cohort and with a coordinator of their own. */
export async function twoOfThem(sql: Sql, mentorName = "Hanna Brandt", leaderName = "Luz Marina Rojas") {
  const [cohort, pair] = [randomUUID(), randomUUID()];
  const [enrolment, coordinator] = [randomUUID(), randomUUID()];
  const now = Date.now();
  const mentor = { id: randomUUID(), name: mentorName, address: `mentor-${now}@example.org` };
  const leader = { id: randomUUID(), name: leaderName, address: `leader-${now}@example.org` };
  await sql`insert into cohorts (id, programme_id, name, starts_on, ends_on, working_languages)
    select ${cohort}, id, ${`Two of them ${cohort}`}, current_date - 90, current_date + 300, array['en', 'es'] from programmes limit 1`;
  await sql`insert into people (id, legal_name, joined_at, time_zone, email, locale, languages) values
    (${mentor.id}, ${mentor.name}, now(), 'Europe/Berlin', ${mentor.address}, 'en', array['en', 'es']),
    (${leader.id}, ${leader.name}, now(), 'America/Bogota', ${leader.address}, 'es', array['es']),
    (${coordinator}, ${`Coordinator of ${leader.name}`}, now(), 'Europe/Madrid', ${`coordinator-${now}@example.org`}, 'en', array['en', 'es'])`;
  await sql`insert into quiet_hours (person_id, starts, ends) values (${mentor.id}, 0, 0), (${leader.id}, 0, 0)`;
  await sql`insert into role_grants (person_id, role, cohort_id) values
    (${mentor.id}, 'mentor', ${cohort}), (${coordinator}, 'coordinator', ${cohort})`;
  await sql`insert into mentor_profiles (person_id, zone, capacity) values (${mentor.id}, 'Europe/Berlin', 2)`;
  await sql`insert into mentor_hours select ${mentor.id}, d, 480, 1320 from generate_series(1, 7) d`;
  await sql`insert into enrolments (id, cohort_id, person_id, status) values (${enrolment}, ${cohort}, ${leader.id}, 'active')`;
  await sql`insert into mentorships (id, mentor_id, mentee_id, cohort_id, starts_on)
    values (${pair}, ${mentor.id}, ${leader.id}, ${cohort}, current_date - 60)`;
  return { pair, cohort, mentor, leader, coordinator, address: `/mentoring/${pair}` };
}

/** Fits her screen, has nothing for axe to mend, and its picture is kept to look at. */
export const looked = async (page: Page, name: string) => {
  expect(await fits(page)).toBe(true);
  await nothingToMend(page);
  await page.screenshot({ path: `test-results/mentoring-${name}.png`, fullPage: true });
};
