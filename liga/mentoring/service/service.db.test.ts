import { afterAll, beforeAll, expect, test } from "vitest";
import { certificatePdf } from "../../certificates/pdf";
import { type Ground, makeGround } from "../../delegations/try-ground";
import { as, refusal } from "../../try-verbs";
import type { Viewer } from "../../viewer";
import { programmeView } from "../programme/queries";
import { mentorDesk } from "../queries";
import { issueService, revokeService } from "./issue";
import { serviceByCode } from "./queries";
import { serviceWords } from "./words";

let g: Ground;
let coordinator: Viewer;
let outsider: Viewer;
const now = new Date("2026-06-01T12:00:00Z");
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  outsider = as(await g.person("Elsewhere"), [{ role: "coordinator", cohortId: g.cohort }]);
});
afterAll(() => g.drop());

async function mentor(name: string) {
  const id = await g.person(name);
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${id}, 'mentor', ${g.cohort})`;
  return as(id, [{ role: "mentor", cohortId: g.cohort }]);
}
async function pair(of: Viewer, ended: string | null = null) {
  const mentee = await g.person();
  await g.enrol(mentee);
  const [row] = await g.own<
    { id: string }[]
  >`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on, ended_on)
    values (${of.id}, ${mentee}, ${g.cohort}, '2026-02-01', ${ended}) returning id`;
  return { id: row?.id ?? "", mentee };
}
type Held = { held?: boolean; cancelled?: boolean; minutes?: number };
const meet = (
  of: { id: string; mentee: string },
  at: string,
  { held = true, cancelled = false, minutes = 60 }: Held = {},
) =>
  g.own`insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by, held_at, cancelled_at)
    values (${of.id}, ${at}, ${minutes}, 'UTC', ${of.mentee}, ${held && !cancelled ? at : null}, ${cancelled ? at : null})`;

test("hours are those of meetings that were held; leaders met together count once; a pair that ended counts too", async () => {
  const her = await mentor("Counting");
  const [one, other, over] = [await pair(her), await pair(her), await pair(her, "2026-04-01")];
  await meet(one, "2026-03-01T10:00Z");
  await meet(other, "2026-03-01T10:00Z");
  await meet(over, "2026-03-08T10:00Z", { minutes: 30 });
  await meet(one, "2026-03-15T10:00Z", { held: false });
  await meet(other, "2026-03-16T10:00Z", { cancelled: true });
  const { service } = await mentorDesk(her, now);
  expect(service).toMatchObject([
    { meetings: 2, minutes: 90, mentees: 3, running: 2, endsOn: "2026-03-08", cohort: "Cohort" },
  ]);
  const seen = await programmeView(coordinator, "2026-06-01");
  expect(seen?.service.find(({ personId }) => personId === her.id)).toMatchObject({
    meetings: 2,
    minutes: 90,
    mentees: 3,
  });
  // Who has said nothing of what she offers carries her load all the same.
  expect(seen?.load.find(({ id }) => id === her.id)).toMatchObject({ walks: 2, places: 0, ready: false });
  // Sums alone: the meetings are the pair's own.
  expect((await g.as(coordinator.id, (tx) => tx.execute("select 1 from mentoring_meetings"))).length).toBe(0);
  expect((await programmeView(outsider, "2026-06-01"))?.service).toEqual([]);
  expect(await programmeView(her, "2026-06-01")).toBeNull();
  expect((await mentorDesk(await mentor("Another"), now)).service).toEqual([]);
});

test("a coordinator of the cohort issues it, once however often pressed; nobody else, not the mentor herself", async () => {
  const her = await mentor("Ana María");
  const mine = await pair(her);
  const issue = (viewer: Viewer) => issueService(viewer, { mentor: her.id, cohort: g.cohort }, now);
  expect(await refusal(issue(coordinator))).toBe("service_nothing");
  await meet(mine, "2026-03-01T10:00Z");
  expect(await refusal(issue(her))).toBe("not_found");
  expect(await refusal(issue(outsider))).toBe("not_found");
  expect(await refusal(issue(as(mine.mentee)))).toBe("not_found");
  const codes = await Promise.all(Array.from({ length: 8 }, () => issue(coordinator)));
  expect(new Set(codes.map(({ code }) => code)).size).toBe(1);
  const { code } = await issue(coordinator);
  expect((await mentorDesk(her, now)).service[0]?.code).toBe(code);
  expect((await serviceByCode(code))?.says).toMatchObject({
    name: "Ana María",
    minutes: 60,
    meetings: 1,
    mentees: 1,
    startsOn: "2026-02-01",
    endsOn: "2026-03-01",
  });
  for (const who of [her.id, coordinator.id])
    expect(
      (await g.as(who, (tx) => tx.execute(`select 1 from service_certificates where code = '${code}'`)))
        .length,
    ).toBe(1);
  for (const who of [outsider.id, mine.mentee])
    expect((await g.as(who, (tx) => tx.execute("select 1 from service_certificates"))).length).toBe(0);
});

test("what it says is frozen, and its figures are the database's, whatever was written", async () => {
  const her = await mentor("Frozen");
  const mine = await pair(her);
  await meet(mine, "2026-03-01T10:00Z");
  await g.as(coordinator.id, (tx) =>
    tx.execute(`insert into service_certificates (person_id, cohort_id, code, locale, says, issued_by)
      values ('${her.id}', '${g.cohort}', repeat('7', 32), 'en', '{"name": "Frozen", "minutes": 600000, "mentees": 99}', '${coordinator.id}')`),
  );
  expect((await serviceByCode("7".repeat(32)))?.says).toMatchObject({ minutes: 60, mentees: 1 });
  await expect(
    g.own`update service_certificates set says = says || '{"minutes": 6000}' where person_id = ${her.id}`,
  ).rejects.toMatchObject({ code: "LG003" });
});

test("more hours make a new one that ends the old; revoked, its page names nobody; in her language on paper", async () => {
  const her = await mentor("Luz");
  await g.own`update people set locale = 'es' where id = ${her.id}`;
  const mine = await pair(her);
  await meet(mine, "2026-03-01T10:00Z");
  const input = { mentor: her.id, cohort: g.cohort };
  const first = await issueService(coordinator, input, now);
  await meet(mine, "2026-04-01T10:00Z", { minutes: 90 });
  const second = await issueService(coordinator, input, now);
  expect((await serviceByCode(first.code))?.ended?.as).toBe("replaced");
  const shown = await serviceByCode(second.code);
  expect(shown?.says).toMatchObject({ minutes: 150, meetings: 2 });
  if (!shown?.says) throw new Error("It is in force.");
  const words = serviceWords(shown.says, shown.locale, second.code);
  expect([words.language, words.title, words.modules]).toEqual([
    "es",
    "Certificado de servicio",
    ["Acompañó a una lideresa", "2,5 horas de reuniones celebradas", "2 reuniones"],
  ]);
  expect((await certificatePdf(words)).subarray(0, 5).toString()).toBe("%PDF-");
  expect(await refusal(revokeService(her, { certificate: second.id, reason: "-" }))).toBe("not_found");
  expect(await refusal(revokeService(outsider, { certificate: second.id, reason: "-" }))).toBe("not_found");
  await revokeService(coordinator, { certificate: second.id, reason: "Counted twice" });
  expect(await refusal(revokeService(coordinator, { certificate: second.id, reason: "-" }))).toBe(
    "certificate_ended",
  );
  expect(await serviceByCode(second.code)).toMatchObject({ says: null, ended: { as: "revoked" } });
});

test("a name she does not show on certificates is not put on one", async () => {
  const her = await mentor("Hidden");
  await meet(await pair(her), "2026-03-01T10:00Z");
  await g.own`insert into name_choices values (${her.id}, 'certificate', 'none')`;
  expect(await refusal(issueService(coordinator, { mentor: her.id, cohort: g.cohort }, now))).toBe(
    "certificate_no_name",
  );
});

test("what is due on her page: a question, a meeting nobody spoke of, a step of hers, a goal, and nothing of others", async () => {
  const her = await mentor("Owing");
  const mine = await pair(her);
  await meet(mine, "2026-05-30T10:00Z", { held: false });
  await meet(mine, "2026-05-01T10:00Z", { held: false, cancelled: true });
  await g.own`insert into mentoring_questions (mentorship_id, asked_by, text, promised_days, asked_at) values (${mine.id}, ${mine.mentee}, 'A word', 3, '2026-05-25T10:00Z')`;
  await g.own`insert into mentoring_goals (mentorship_id, what, due_on) values (${mine.id}, 'Speak', '2026-06-10'), (${mine.id}, 'Later', '2026-09-10')`;
  await g.own`insert into mentoring_steps (mentorship_id, owner_id, what, due_on) values (${mine.id}, ${her.id}, 'Send the book', null), (${mine.id}, ${mine.mentee}, 'Hers', null)`;
  await g.own`insert into mentoring_agreements (mentorship_id, every_weeks, language, confidentiality) values (${mine.id}, 2, 'en', 'Between us')`;
  const { due } = await mentorDesk(her, now);
  expect(due.map(({ kind, what, late }) => [kind, what, late])).toEqual([
    ["question", null, true],
    ["tell", null, true],
    ["goal", "Speak", false],
    ["agreement", null, false],
    ["step", "Send the book", false],
  ]);
  expect((await mentorDesk(await mentor("Free"), now)).due).toEqual([]);
});
