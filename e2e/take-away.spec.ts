import type { APIResponse } from "@playwright/test";
import Papa from "papaparse";
import { expect, people, test } from "./fixtures";

/** Every list of the training and of mentoring as a file, for whoever sees it on a page and for nobody else. */
const forStaff = [
  "leaders",
  "sessions",
  "register",
  "history",
  "assignments",
  "submissions",
  "resources",
] as const;
const forCoordinators = ["certificates", "letters", "failing", "mentors", "mentor_coverage"] as const;

test("each list of the training is a file for whoever reads it, with its formulas made harmless", async ({
  as,
  sql,
}) => {
  const [found] = await sql<{ cohort: string; session: string; assignment: string }[]>`
    select c.id as cohort,
      (select s.id from training_sessions s join attendance_changes h on h.session_id = s.id where s.cohort_id = c.id limit 1) as session,
      (select a.id from training_assignments a where a.cohort_id = c.id limit 1) as assignment
    from cohorts c join role_grants g on g.cohort_id = c.id and g.role = 'coordinator' where g.person_id = ${people.coordinator} limit 1`;
  if (!found) throw new Error("The demo has no cohort to try with.");
  const [evil] = await sql<{ id: string }[]>`
    insert into people (legal_name, joined_at) values ('=HYPERLINK("http://127.0.0.1:9")', now()) returning id`;
  await sql`insert into enrolments (cohort_id, person_id, status) values (${found.cohort}, ${evil?.id ?? ""}, 'active')`;
  await sql`insert into role_grants (person_id, role, cohort_id)
    select ${people.facilitator}, 'facilitator', ${found.cohort} where not exists (select 1 from role_grants
      where person_id = ${people.facilitator} and role = 'facilitator' and cohort_id = ${found.cohort})`;
  const of = (list: string) =>
    list === "register" || list === "history"
      ? found.session
      : list === "submissions"
        ? found.assignment
        : found.cohort;
  const [desk, room, leader, elsewhere] = await Promise.all(
    [people.coordinator, people.facilitator, people.participant, people.latinCoordinator].map((id) => as(id)),
  );
  const get = (page: typeof desk, list: string, type = "csv") =>
    page?.request.get(`/take-away/${list}?of=${of(list)}&as=${type}`) as Promise<APIResponse>;
  const statuses = async (page: typeof desk, lists: readonly string[]) =>
    Promise.all(lists.map(async (list) => (await get(page, list)).status()));

  for (const list of [...forStaff, ...forCoordinators]) {
    const csv = await get(desk, list);
    expect(csv.status(), list).toBe(200);
    expect(csv.headers()["content-type"]).toContain("text/csv");
    expect(csv.headers()["content-disposition"]).toMatch(/^attachment; .*\.csv$/);
    const { data } = Papa.parse<string[]>((await csv.text()).replace(/^\uFEFF/, ""), {
      skipEmptyLines: true,
    });
    const [head, ...rows] = data;
    expect(head?.every(Boolean), list).toBe(true);
    expect(
      rows.every((row) => row.length === head?.length),
      list,
    ).toBe(true);
    if (list !== "failing") expect(rows.length, list).toBeGreaterThan(0);
    expect(rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    const xlsx = await get(desk, list, "xlsx");
    expect((await xlsx.body()).subarray(0, 2).toString(), list).toBe("PK");
  }
  expect(await (await get(desk, "leaders")).text()).toContain(`"'=HYPERLINK`);
  expect(await statuses(room, forStaff)).toEqual(forStaff.map(() => 200));
  expect(await statuses(room, forCoordinators)).toEqual(forCoordinators.map(() => 404));
  expect(await statuses(leader, [...forStaff, ...forCoordinators])).toEqual(
    [...forStaff, ...forCoordinators].map(() => 404),
  );
  expect(
    await statuses(elsewhere, ["leaders", "register", "history", "submissions", "certificates"]),
  ).toEqual(Array(5).fill(404));
  expect((await desk?.request.get("/take-away/everything"))?.status()).toBe(404);
});
