import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, makeGround } from "../delegations/try-ground";
import { coded, LigaError } from "../errors";
import { remindDue } from "../reminders/remind-due";
import type { Viewer } from "../viewer";
import { issueCertificate } from "./issue";
import { issueToAll } from "./issue-to-all";
import { certificateByCode, cohortCertificates } from "./queries";
import { reissueCertificate } from "./reissue";
import { revokeCertificate } from "./revoke";
import { workOffCertificates } from "./work-off";

let g: Ground;
let coordinator: Viewer;
let outsider: Viewer;
let session: string;
beforeAll(async () => {
  process.env.AUTH_SECRET = "a secret of this test, thirty-two letters";
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  outsider = as(await g.person("Elsewhere"), [{ role: "coordinator", cohortId: g.edition }]);
  session = await g.training(await g.module(), "10:00");
});
afterAll(() => g.drop());

const as = (id: string, grants: Viewer["grants"] = []) =>
  ({ id, name: "Noor", timeZone: "UTC", locale: "en", joined: true, enrolled: true, grants }) as Viewer;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (thrown) => {
      const error = coded(thrown);
      if (error instanceof LigaError) return error.code;
      throw thrown;
    },
  );
/** Takes part, and has attended the one session there is. */
async function leader(name?: string, { attended = true } = {}) {
  const id = await g.person(name);
  const enrolment = await g.enrol(id);
  if (attended)
    await g.own`insert into attendance (session_id, enrolment_id, mark, method, marked_by) values (${session}, ${enrolment}, 'present', 'register', ${g.coordinator})`;
  return { id, enrolment };
}
const choose = (id: string, choice: string) =>
  g.own`insert into name_choices values (${id}, 'certificate', ${choice}) on conflict (person_id, use) do update set choice = ${choice}`;
const issue = (enrolmentId: string, viewer = coordinator) => issueCertificate(viewer, { enrolmentId });

test("says what was so when it was issued, under the name she chose, to anybody with the code and nobody without", async () => {
  const her = await leader("María José");
  await g.own`update people set chosen_name = 'Majo' where id = ${her.id}`;
  await choose(her.id, "chosen");
  const { code } = await issue(her.enrolment);
  await g.own`update people set chosen_name = 'Other' where id = ${her.id}`;
  await g.own`update cohorts set name = 'Renamed' where id = ${g.cohort}`;
  expect((await certificateByCode(code))?.says).toMatchObject({
    name: "Majo",
    cohort: "Cohort",
    modules: ["Module 1"],
  });
  expect(await certificateByCode(code.replace(/.$/, code.endsWith("0") ? "1" : "0"))).toBeNull();
  const rows = (who: string) => g.as(who, (tx) => tx.execute("select says from certificates"));
  expect([(await rows(her.id)).length, (await rows(outsider.id)).length]).toEqual([1, 0]);
  await expect(g.own`update certificates set says = '{"name": "x"}'`).rejects.toMatchObject({
    code: "LG003",
  });
});

test("is issued by a coordinator of the cohort, to whoever completed, once, also when pressed ten times at once", async () => {
  const [her, missing] = [await leader(), await leader("Missing", { attended: false })];
  expect(await refusal(issue(her.enrolment, outsider))).toBe("not_found");
  expect(await refusal(issue(her.enrolment, as(her.id)))).toBe("not_found");
  expect(await refusal(issue(missing.enrolment))).toBe("certificate_not_complete");
  const codes = await Promise.all(Array.from({ length: 10 }, () => issue(her.enrolment)));
  expect(new Set(codes.map(({ code }) => code)).size).toBe(1);
  const forged = g.as(g.coordinator, (tx) =>
    tx.execute(`insert into certificates (enrolment_id, cohort_id, person_id, code, locale, says, issued_by)
      select '${missing.enrolment}', '${g.cohort}', '${her.id}', repeat('A', 32), 'en', '{"name": "-"}', '${outsider.id}'`),
  );
  expect(await refusal(forged)).toBe("not_found");
});

test("waits for a name where she chose none, and for letters that can be drawn", async () => {
  const [none, letters] = [await leader(), await leader("王小明")];
  await choose(none.id, "none");
  expect(await refusal(issue(none.enrolment))).toBe("certificate_no_name");
  expect(await refusal(issue(letters.enrolment))).toBe("certificate_letters");
});

test("revoked: its page says so and since when, and names nobody; a new one can follow", async () => {
  const her = await leader();
  const { id, code } = await issue(her.enrolment);
  expect(await refusal(revokeCertificate(outsider, { certificateId: id, reason: "x" }))).toBe("not_found");
  await revokeCertificate(coordinator, { certificateId: id, reason: "Issued to the wrong person" });
  const shown = await certificateByCode(code);
  expect(shown).toMatchObject({ says: null, ended: { as: "revoked" } });
  expect(JSON.stringify(shown)).not.toContain("wrong person");
  expect(await refusal(revokeCertificate(coordinator, { certificateId: id, reason: "x" }))).toBe(
    "certificate_ended",
  );
  expect((await issue(her.enrolment)).code).not.toBe(code);
});

test("issued anew after a change of name: the old one ends and does not lead to the new", async () => {
  const her = await leader("Before");
  const old = await issue(her.enrolment);
  expect(await reissueCertificate(coordinator, { certificateId: old.id })).toEqual(old);
  await g.own`update people set pseudonym = 'Luz' where id = ${her.id}`;
  await choose(her.id, "pseudonym");
  const fresh = await reissueCertificate(coordinator, { certificateId: old.id });
  expect((await certificateByCode(fresh.code))?.says?.name).toBe("Luz");
  const shown = await certificateByCode(old.code);
  expect(shown?.ended?.as).toBe("replaced");
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`Luz|Before|${fresh.code}`));
  expect(await refusal(reissueCertificate(coordinator, { certificateId: old.id }))).toBe("certificate_ended");
});

test("for all who complete: begun once, worked off by itself, taken up after a stop; who has no name is asked", async () => {
  const ready = await Promise.all([leader(), leader(), leader()]);
  const nameless = await leader();
  await g.own`update people set time_zone = 'UTC' where id = ${nameless.id}`;
  await g.own`insert into quiet_hours values (${nameless.id}, 0, 0)`;
  await choose(nameless.id, "none");
  const begun = await Promise.all([1, 2, 3].map(() => issueToAll(coordinator, { cohortId: g.cohort })));
  expect(new Set(begun).size).toBe(1);
  // Killed after one was issued and before it was ticked off.
  await issue(ready[0]?.enrolment ?? "");
  const waiting = (await cohortCertificates(coordinator, g.cohort))?.batch;
  expect(waiting?.finishedAt).toBeNull();
  while ((await workOffCertificates()) > 0);
  const page = await cohortCertificates(coordinator, g.cohort);
  expect(page?.batch?.finishedAt).not.toBeNull();
  expect(page?.batch?.counts).toMatchObject({ needs_name: expect.any(Number), issued: 3 });
  for (const { enrolment } of ready)
    expect(await g.own`select 1 from certificates where enrolment_id = ${enrolment}`).toHaveLength(1);
  while ((await remindDue()) > 0);
  const asked = await g.own`select text from mails where person_id = ${nameless.id}`;
  expect(asked[0]?.text).toContain("/profile");
  expect(await cohortCertificates(outsider, g.cohort)).toBeNull();
});

test("a coordinator whose role was taken since she began issues nothing more", async () => {
  const her = await leader();
  await issueToAll(coordinator, { cohortId: g.cohort });
  await g.own`delete from role_grants where person_id = ${g.coordinator}`;
  while ((await workOffCertificates()) > 0);
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${g.coordinator}, 'coordinator', ${g.cohort})`;
  expect(await g.own`select 1 from certificates where enrolment_id = ${her.enrolment}`).toHaveLength(0);
});
