import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { demoIds } from "../db/seed/demo-ids";
import { expect, nothingToMend, people, test } from "./fixtures";

/**
 * Every page of every role is whole: axe finds nothing, and nothing sticks out at the side. Most belong to coordinators:
 * one sees them in English, wide and light, the other in Spanish, narrow and dark, and they share axe's work.
 */
const wide = { viewport: { width: 1280, height: 900 }, colorScheme: "light" } as const;
const narrow = { viewport: { width: 360, height: 740 }, colorScheme: "dark" } as const;

const open = ["/forums", "/voices", "/commitments", "/opportunities", "/profile"];
const desk = [
  ...[
    "/coordinator",
    "/cohorts",
    "/training",
    "/delegations",
    "/mentoring",
    "/mentoring/how-it-goes",
    "/people",
    ...open,
  ],
  ...["/people/new", "/people/import", "/people/duplicates", "/people/organisations", "/cohorts/new"],
  ...["/training/new", "/training/curricula", "/delegations/new", "/forums/new", "/opportunities/new"],
  ...["/commitments/new", "/reports", "/reports?of=all"],
  ...["/training/assignments", "/training/journal", "/training/self-assessment", "/training/resources"],
  "/training/resources/new",
  "/mail",
  "/mentoring/programme",
];
const leader = [
  "/participant",
  "/participant/timeline",
  "/cohorts",
  "/training",
  "/delegations",
  "/mentoring",
  "/mentoring/wishes",
  ...open,
  "/voices/new",
  ...["/training/assignments", "/training/journal", "/training/self-assessment", "/training/resources"],
];

/** Addresses of one cohort's objects, each by the query of its ids. */
const objects: Record<string, string> = {
  "/cohorts/:id": "select id from cohorts where id = $1",
  "/cohorts/:id/edit": "select id from cohorts where id = $1",
  "/cohorts/:id/add": "select id from cohorts where id = $1",
  "/cohorts/:id/progress": "select id from cohorts where id = $1",
  "/cohorts/:id/certificates": "select id from cohorts where id = $1",
  "/mail/:id": "select id from letters where cohort_id = $1 order by created_at, id limit 1",
  "/certificates/:id":
    "select code as id from certificates where cohort_id = $1 and ended_at is null order by issued_at, id limit 1",
  "/cohorts/:id/progress?table": "select id from cohorts where id = $1",
  "/cohorts/:id/plan": "select id from cohorts where id = $1",
  "/cohorts/:id/plan/series?from=2027-03-22&everyWeeks=1&weekdays=1&hour=fair&zone=Europe/Madrid&durationMinutes=90&count=3":
    "select id from cohorts where id = $1",
  "/cohorts/:id/plan/copy": "select id from cohorts where id = $1",
  "/cohorts/:id/curriculum": "select id from cohorts where id = $1",
  "/training/:id/beside":
    "select id from training_sessions where cohort_id = $1 order by starts_at desc, id limit 1",
  "/training/:id/interpretation":
    "select id from training_sessions where cohort_id = $1 order by starts_at desc, id limit 1",
  "/training/modules/:id":
    "select module_id as id from training_sessions where cohort_id = $1 order by starts_at, id limit 1",
  "/training/:id": "select id from training_sessions where cohort_id = $1 order by starts_at, id limit 1",
  "/training/:id/edit":
    "select id from training_sessions where cohort_id = $1 order by starts_at desc, id limit 1",
  "/training/:id/attendance":
    "select id from training_sessions where cohort_id = $1 order by starts_at, id limit 1",
  "/training/:id/attendance/history":
    "select id from training_sessions where cohort_id = $1 order by starts_at, id limit 1",
  "/training/:id/attendance/import":
    "select id from training_sessions where cohort_id = $1 order by starts_at, id limit 1",
  "/training/curricula/:id/completion": "select curriculum_id as id from cohorts where id = $1",
  "/training/:id/code":
    "select id from training_sessions where cohort_id = $1 order by starts_at, id limit 1",
  "/training/assignments/:id":
    "select id from training_assignments where cohort_id = $1 order by due_at, id limit 1",
  "/training/assignments/:id/edit":
    "select id from training_assignments where cohort_id = $1 order by due_at, id limit 1",
  "/training/assignments/new?cohort=:id": "select id from cohorts where id = $1",
  "/training/resources/:id/edit":
    "select id from resources where $1::uuid is not null and removed_at is null order by created_at, id limit 1",
  "/training/curricula/:id": "select curriculum_id as id from cohorts where id = $1",
  "/mentoring/how-it-goes/:id":
    "select p.mentorship_id as id from mentoring_pulses p join mentorships m on m.id = p.mentorship_id where m.cohort_id = $1 order by p.created_at, p.id limit 1",
  "/people/:id":
    "select person_id as id from enrolments where cohort_id = $1 and status = 'active' order by id limit 1",
  "/people/:id/edit":
    "select person_id as id from enrolments where cohort_id = $1 and status = 'active' order by id limit 1",
  "/people/organisations/:id":
    "select organisation_id as id from cohort_organisations where cohort_id = $1 order by 1 limit 1",
  "/delegations/:id": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/board": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/readiness": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/planner": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id?plan": `select d.id || '/planner' || coalesce('/' || p.id, '') as id from delegations d
    left join delegation_plans p on p.delegation_id = d.id where d.cohort_id = $1 order by d.created_at limit 1`,
  "/delegations/:id?mark": `select d.id || '/planner/people/' || e.person_id as id from delegations d join enrolments e using (cohort_id)
    where d.cohort_id = $1 and e.status = 'active' order by d.created_at, e.id limit 1`,
  "/delegations/:id/planner/compare":
    "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/statements":
    "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/meetings": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/costs": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/report": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id?statement": `select s.delegation_id || '/statements/' || s.id as id from statements s join delegations d on d.id = s.delegation_id
    where d.cohort_id = $1 order by s.created_at limit 1`,
  "/delegations/:id?point": `select p.delegation_id || '/statements/points/' || p.id as id from talking_points p join delegations d on d.id = p.delegation_id
    where d.cohort_id = $1 order by p.created_at limit 1`,
  "/delegations/:id?meeting": `select m.delegation_id || '/meetings/' || m.id as id from state_meetings m join delegations d on d.id = m.delegation_id
    where d.cohort_id = $1 order by m.created_at limit 1`,
  "/delegations/:id?travel": `select d.id || coalesce('/travel/' || l.person_id, '/readiness') as id from delegations d
    left join travel_letters l on l.delegation_id = d.id where d.cohort_id = $1 order by d.created_at, l.created_at, l.id limit 1`,
  "/delegations/:id?letter": `select d.id || coalesce('/letters/' || l.id, '/readiness') as id from delegations d
    left join travel_letters l on l.delegation_id = d.id where d.cohort_id = $1 order by d.created_at, l.created_at, l.id limit 1`,
  "/mentoring/matching/:id": "select $1::uuid as id",
  "/mentoring/matching/:id?proposal": `select cohort_id || '/proposals/' || id as id from matching_proposals where cohort_id = $1 order by created_at limit 1`,
  "/mentoring/matching/:id/compare": "select $1::uuid as id",
  "/mentoring/matching/:id?leaving": `select m.cohort_id || '/leaving/' || m.mentor_id as id from mentorships m where m.cohort_id = $1 and m.ended_on is null order by m.id limit 1`,
  "/delegations/:id/papers": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/name-list": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/settings": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/room": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/briefing": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/delegations/:id/versions": "select id from delegations where cohort_id = $1 order by created_at limit 1",
  "/forums/:id": "select edition_id as id from delegations where cohort_id = $1 order by created_at limit 1",
  "/forums/:id/edit":
    "select edition_id as id from delegations where cohort_id = $1 order by created_at limit 1",
  "/forums/:id/conditions":
    "select edition_id as id from delegations where cohort_id = $1 order by created_at limit 1",
  "/forums/:id/programme/import":
    "select edition_id as id from delegations where cohort_id = $1 order by created_at limit 1",
  "/forums/:id/sessions/new":
    "select edition_id as id from delegations where cohort_id = $1 order by created_at limit 1",
  "/opportunities/:id":
    "select id from opportunities where cohort_id = $1 order by created_at desc, id limit 1",
  "/opportunities/:id/edit":
    "select id from opportunities where cohort_id = $1 order by created_at desc, id limit 1",
  ...Object.fromEntries(
    ["setup", "selection", "waiting", "eligibility", "notes"].map((part) => [
      `/opportunities/:id/${part}`,
      "select id from opportunities where cohort_id = $1 order by criteria = '[]', created_at, id limit 1",
    ]),
  ),
  "/opportunities/:id?decide": `select o.id || '/selection/' || i.id as id from opportunities o join interests i on i.opportunity_id = o.id
    where o.cohort_id = $1 order by o.criteria = '[]', o.created_at, i.id limit 1`,
  "/opportunities/:id?evidence": `select o.id || '/evidence/' || i.person_id as id from opportunities o join interests i on i.opportunity_id = o.id
    where o.cohort_id = $1 order by o.criteria <> '[]', o.created_at, i.id limit 1`,
};
/** What a leader may open of her own cohort. */
const hers = [
  "/cohorts/:id",
  "/training/:id",
  "/training/modules/:id",
  "/training/assignments/:id",
  "/forums/:id",
  "/opportunities/:id",
];

/** Where there is nothing: an unknown address, and the outbox while mail really goes out. */
const missing = ["/not-there", "/outbox"];

test("before anybody has signed in", async ({ browser, baseURL }) => {
  for (const [look, locale] of [
    [wide, "en"],
    [narrow, "es"],
  ] as const) {
    const context = await browser.newContext({ baseURL, locale, ...look });
    await see(await context.newPage(), locale, ["/", "/sign-in", "/sign-in/sent", "/contact", ...missing]);
    await context.close();
  }
});

for (const [every, id, look, locale] of [
  ["even", people.coordinator, wide, "en"],
  ["odd", people.latinCoordinator, narrow, "es"],
] as const)
  test(`a coordinator's pages, ${locale} at ${look.viewport.width}`, async ({ as, sql }) => {
    test.setTimeout(180_000);
    const cohort = await one(
      sql,
      "select cohort_id as id from role_grants where person_id = $1 and role = 'coordinator' limit 1",
      id,
    );
    await see(
      await as(id, look),
      locale,
      [...desk, ...(await addresses(sql, cohort, Object.keys(objects)))],
      every,
    );
  });

test("a leader's pages, in Spanish, narrow and dark", async ({ as, sql }) => {
  test.setTimeout(180_000);
  const { id } = demoIds[3];
  const cohort = await one(
    sql,
    "select cohort_id as id from enrolments where person_id = $1 order by created_at desc limit 1",
    id,
  );
  await see(await as(id, narrow), "es", [...leader, ...(await addresses(sql, cohort, hers))]);
});

test("a mentor's, a facilitator's and an administrator's pages, narrow and dark", async ({ as, sql }) => {
  const pair = await one(
    sql,
    "select id from mentorships m where mentor_id = $1 order by (select count(*) from mentoring_goals g where g.mentorship_id = m.id) desc, id limit 1",
    people.mentor,
  );
  const meeting = await one(
    sql,
    "select id from mentoring_meetings where mentorship_id = $1 and held_at is not null order by starts_at desc limit 1",
    pair,
  );
  const within = [
    "words",
    "how-it-goes",
    "looking-back",
    "agreement",
    "goals",
    "hours",
    `meetings/${meeting}`,
  ].map((page) => `/mentoring/${pair}/${page}`);
  await see(await as(people.mentor, narrow), "en", [
    "/mentor",
    "/mentor/profile",
    "/mentoring",
    "/mentoring/wishes",
    `/mentoring/${pair}`,
    ...within,
  ]);
  await see(await as(people.facilitator, narrow), "en", ["/training", "/cohorts", "/concerns"]);
  await see(await as(people.administrator, narrow), "en", [
    "/administrator",
    "/administrator/roles",
    "/administrator/safeguarding",
  ]);
});

/** Axe on every page, or on every second one where somebody else's visit takes the others. */
async function see(page: Page, locale: string, paths: readonly string[], every?: "even" | "odd") {
  for (const [index, path] of paths.entries())
    await test.step(path, async () => {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(missing.includes(path) ? 404 : 200);
      await expect(page.locator("html"), path).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
      if (!every || index % 2 === (every === "even" ? 0 : 1)) await nothingToMend(page);
      const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sticksOut, `${path} sticks out by so many pixels`).toBeLessThanOrEqual(0);
    });
}

async function addresses(sql: postgres.Sql, cohort: string, paths: readonly string[]) {
  const found: string[] = [];
  for (const path of paths) found.push(path.replace(":id", await one(sql, objects[path] ?? "", cohort)));
  return found;
}

async function one(sql: postgres.Sql, query: string, parameter: string) {
  const [row] = await sql.unsafe<{ id: string }[]>(query, [parameter]);
  if (!row) throw new Error(`The demo has nothing for: ${query}`);
  return row.id;
}
