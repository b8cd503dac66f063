import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomCode } from "@/lib/secrets";
import { type Ground, makeGround } from "../delegations/try-ground";
import { as, refusal } from "../try-verbs";
import type { Viewer } from "../viewer";
import { FloodGate } from "./flood";
import { forgetDueConcerns } from "./forget-due";
import { answerConcern, keepConcerns, stepConcern } from "./handle";
import { concernPage, concernsDesk, contactPage, safeguardingPage } from "./queries";
import { followConcern, raiseConcern } from "./raise";

let g: Ground;
let ana: Viewer;
let luz: Viewer;
const others: Record<string, Viewer> = {};
let leader: Viewer;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  const contact = async (name: string) => {
    const id = await g.person(name);
    await g.own`update people set email = ${`${name.toLowerCase()}@example.org`} where id = ${id}`;
    await g.own`insert into role_grants (person_id, role) values (${id}, 'safeguarding_contact')`;
    return as(id, [{ role: "safeguarding_contact", cohortId: null }]);
  };
  [ana, luz] = [await contact("Ana"), await contact("Luz")];
  leader = as(await g.person("Leader of all"), [], { enrolled: true });
  const administrator = await g.person("Administrator");
  const mentor = await g.person("Mentor");
  await g.own`insert into role_grants (person_id, role) values (${administrator}, 'administrator'), (${mentor}, 'mentor')`;
  await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on) values (${mentor}, ${leader.id}, ${g.cohort}, '2026-01-01')`;
  // As far as the app can be fooled: each of them claims the role in code, and the database still says no.
  others.administrator = as(administrator, [
    { role: "administrator", cohortId: null },
    { role: "safeguarding_contact", cohortId: null },
  ]);
  others.coordinator = as(g.coordinator, [
    { role: "coordinator", cohortId: g.cohort },
    { role: "safeguarding_contact", cohortId: null },
  ]);
  others.mentor = as(mentor, [
    { role: "mentor", cohortId: null },
    { role: "safeguarding_contact", cohortId: null },
  ]);
  others.leader = leader;
});
afterAll(() => g.drop());

let from = 0;
const asking = () => ({ address: `192.0.2.${++from}` });
async function raise(
  to: Viewer[] = [ana],
  { viewer = null as Viewer | null, named = false, words = "It hurt" } = {},
) {
  const { code } = await raiseConcern(
    viewer,
    { code: randomCode(), words, contacts: to.map(({ id }) => id), named },
    asking(),
  );
  const [row] = await g.own<{ id: string }[]>`select id from concerns order by received_at desc limit 1`;
  return { code, id: row?.id ?? "" };
}
const look = (code: string) => followConcern({ act: "look", code }, asking());
const log = async (id: string) =>
  (await g.own`select person_id, act from concern_log where concern_id = ${id} order by at, act`).map(
    ({ person_id, act }) => `${person_id === ana.id ? "ana" : "luz"} ${act}`,
  );

describe("raising", () => {
  test("by a stranger, and by somebody signed in who does not say who she is: no row knows her", async () => {
    const { id } = await raise([ana], { viewer: leader });
    const rows =
      await g.own`select to_jsonb(c)::text || (select string_agg(to_jsonb(w)::text, '') from concern_words w where w.concern_id = c.id) as text from concerns c where id = ${id}`;
    expect(rows[0]?.text).not.toContain(leader.id);
    expect((await g.own`select 1 from audit_log where actor_id = ${leader.id}`).count).toBe(0);
    const mails = await g.own`select * from mails where kind = 'notice'`;
    expect(mails.map((mail) => [mail.to_address, mail.created_by])).toEqual([["ana@example.org", null]]);
    expect(JSON.stringify(mails)).not.toContain("It hurt");
    expect(JSON.stringify(mails)).not.toContain(leader.id);
  });

  test("by name where she says so; a stranger cannot give one", async () => {
    const { id } = await raise([ana], { viewer: leader, named: true });
    expect((await concernPage(ana, id))?.words.map(({ name }) => name)).toEqual(["Leader of all"]);
    const nameless = await raise([ana], { named: true });
    expect((await concernPage(ana, nameless.id))?.words.map(({ name }) => name)).toEqual([null]);
  });

  test("the same form ten times at once is one concern, with one mail", async () => {
    const mails = async () => (await g.own`select 1 from mails where to_address = 'luz@example.org'`).count;
    const before = await mails();
    const form = { code: randomCode(), words: "Once", contacts: [luz.id], named: false };
    const codes = await Promise.all(Array.from({ length: 10 }, () => raiseConcern(null, form, asking())));
    expect(new Set(codes.map(({ code }) => code))).toEqual(new Set([form.code]));
    expect((await g.own`select 1 from concern_words where words = 'Once'`).count).toBe(1);
    expect(await mails()).toBe(before + 1);
  });

  test("only to contacts, to one at least", async () => {
    const form = (contacts: string[]) => ({ code: randomCode(), words: "-", contacts, named: false });
    const count = async () => (await g.own`select 1 from concerns`).count;
    const before = await count();
    expect(await refusal(raiseConcern(null, form([g.coordinator]), asking()))).toBe("concern_no_contact");
    expect(await refusal(raiseConcern(null, form([ana.id, g.coordinator]), asking()))).toBe(
      "concern_no_contact",
    );
    expect(await refusal(raiseConcern(null, form([]), asking()))).toBe("concern_no_contact");
    expect(await count()).toBe(before);
  });

  test("a flood from one address is held back, others pass, and no address is kept", async () => {
    const gate = new FloodGate();
    const start = Date.now();
    const passed = Array.from({ length: 40 }, () => gate.passes("raise", "198.51.100.7", start));
    expect(passed.filter(Boolean)).toHaveLength(12);
    expect(gate.passes("raise", "198.51.100.8", start)).toBe(true);
    expect(gate.passes("code", "198.51.100.7", start)).toBe(true);
    expect(gate.passes("raise", "198.51.100.7", start + 15 * 60_000)).toBe(true);
    const many = Array.from({ length: 400 }, (_, n) => gate.passes("raise", `2001:db8::${n}`, start));
    expect(many.filter(Boolean).length).toBeLessThanOrEqual(120);
    const form = { code: randomCode(), words: "-", contacts: [ana.id], named: false };
    const asked = { address: "203.0.113.9" };
    for (let n = 0; n < 12; n++) await raiseConcern(null, form, asked);
    expect(await refusal(raiseConcern(null, { ...form, code: randomCode() }, asked))).toBe("concern_flood");
    expect((await g.own`select 1 from concerns c where to_jsonb(c)::text like '%203.0.113%'`).count).toBe(0);
  });
});

test("what cannot be written is told without a word of it, also to the server's log", async () => {
  // Longer than the contract lets through: the database refuses it.
  const words = `Her name is Secret. ${"And more. ".repeat(1001)}`;
  const told = await raiseConcern(
    null,
    { code: randomCode(), words, contacts: [ana.id], named: false },
    asking(),
  ).catch((thrown) => thrown);
  expect(told).toBeInstanceOf(Error);
  expect(`${told.stack} ${told.cause}`).not.toContain("Secret");
  const { id } = await raise();
  const answered = await answerConcern(ana, { concern: id, form: randomUUID(), words }).catch(
    (thrown) => thrown,
  );
  expect(answered).toBeInstanceOf(Error);
  expect(`${answered.stack} ${answered.cause}`).not.toContain("Secret");
});

describe("reading", () => {
  test("the contact it was given to, with a line of the log each time; nobody else, whatever her role", async () => {
    const { id } = await raise([ana]);
    expect((await concernPage(ana, id))?.words[0]?.words).toBe("It hurt");
    await concernPage(ana, id);
    expect(await log(id)).toEqual(["ana read", "ana read"]);
    for (const [who, viewer] of Object.entries({ ...others, luz })) {
      expect(await concernPage(viewer, id), who).toBeNull();
      expect(
        (await concernsDesk(viewer)).map((one) => one.id),
        who,
      ).not.toContain(id);
      for (const table of ["concerns", "concern_contacts", "concern_words", "concern_log"])
        expect(
          (
            await g.as(viewer.id, (tx) =>
              tx.execute(
                sql.raw(
                  `select 1 from ${table} where ${table === "concerns" ? "id" : "concern_id"} = '${id}'`,
                ),
              ),
            )
          ).length,
          `${who} ${table}`,
        ).toBe(0);
      expect(await refusal(stepConcern(viewer, { concern: id, step: "closed" })), who).toBe("not_found");
      expect(await refusal(answerConcern(viewer, { concern: id, form: randomUUID(), words: "-" })), who).toBe(
        "not_found",
      );
    }
    expect(await log(id)).toEqual(["ana read", "ana read"]);
    // Not even the contact reads what was said but through the door that writes it down.
    expect((await g.as(ana.id, (tx) => tx.execute("select 1 from concern_words"))).length).toBe(0);
  });

  test("ends with the role; she who raised it chooses another, and sees who read it", async () => {
    const { code, id } = await raise([luz]);
    await g.own`delete from role_grants where person_id = ${luz.id}`;
    expect(await concernPage(luz, id)).toBeNull();
    expect((await look(code)).contacts).toEqual([]);
    expect((await contactPage()).contacts.map(({ name }) => name)).toEqual(["Ana"]);
    const after = await followConcern({ act: "give", code, contacts: [ana.id] }, asking());
    expect(after.contacts).toEqual([ana.id]);
    await concernPage(ana, id);
    expect((await look(code)).log.map(({ name, act }) => `${name} ${act}`)).toEqual(["Ana read"]);
    await g.own`insert into role_grants (person_id, role) values (${luz.id}, 'safeguarding_contact')`;
    expect(await concernPage(luz, id)).toBeNull();
  });

  test("by a code that nobody has: not found, and nothing said", async () => {
    await raise();
    expect(await refusal(look(randomCode()))).toBe("invalid code concern_code");
    expect(
      await refusal(
        followConcern({ act: "add", code: randomCode(), form: randomUUID(), words: "-" }, asking()),
      ),
    ).toBe("invalid code concern_code");
    expect(
      await refusal(followConcern({ act: "give", code: randomCode(), contacts: [ana.id] }, asking())),
    ).toBe("invalid code concern_code");
  });
});

describe("handling", () => {
  test("received, acknowledged, handled, closed: forward only, twice is once, each in its log and in no other", async () => {
    const { code, id } = await raise();
    const step = (to: "acknowledged" | "handled" | "closed") => stepConcern(ana, { concern: id, step: to });
    await step("acknowledged");
    await step("acknowledged");
    await step("handled");
    await step("acknowledged");
    await Promise.all([step("closed"), step("closed")]);
    expect(await log(id)).toEqual(["ana acknowledged", "ana handled", "ana closed"]);
    const seen = await look(code);
    expect([seen.acknowledgedAt, seen.handledAt, seen.closedAt].every(Boolean)).toBe(true);
    expect((await g.own`select 1 from audit_log where actor_id = ${ana.id}`).count).toBe(0);
    await expect(g.own`update concerns set handled_at = null where id = ${id}`).rejects.toMatchObject({
      code: "23514",
    });
  });

  test("an answer says that it is in hand; the same form twice is one; after the close nobody adds", async () => {
    const { code, id } = await raise();
    const form = randomUUID();
    await answerConcern(ana, { concern: id, form, words: "I hear you" });
    await answerConcern(ana, { concern: id, form, words: "I hear you" });
    const more = randomUUID();
    await followConcern({ act: "add", code, form: more, words: "Thank you" }, asking());
    const seen = await followConcern({ act: "add", code, form: more, words: "Thank you" }, asking());
    expect(seen.words.map(({ voice, name, words }) => [voice, name, words])).toEqual([
      ["raiser", null, "It hurt"],
      ["contact", "Ana", "I hear you"],
      ["raiser", null, "Thank you"],
    ]);
    expect(seen.acknowledgedAt).not.toBeNull();
    await stepConcern(ana, { concern: id, step: "closed" });
    expect(
      await refusal(followConcern({ act: "add", code, form: randomUUID(), words: "More" }, asking())),
    ).toBe("concern_closed");
    expect(await refusal(answerConcern(ana, { concern: id, form: randomUUID(), words: "More" }))).toBe(
      "concern_closed",
    );
  });
});

describe("keeping", () => {
  test("the days are an administrator's; a closed one keeps its day and goes with all that was said", async () => {
    expect(await refusal(keepConcerns(leader, { keepDays: 60 }))).toBe("not_found");
    await keepConcerns(others.administrator as Viewer, { keepDays: 60 });
    const { code, id } = await raise();
    const open = await raise();
    await stepConcern(ana, { concern: id, step: "closed" });
    await keepConcerns(others.administrator as Viewer, { keepDays: 3000 });
    const days = (n: number) => new Date(Date.now() + n * 86_400_000);
    await forgetDueConcerns(days(59));
    expect((await look(code)).forgetOn).toBe(days(60).toISOString().slice(0, 10));
    await forgetDueConcerns(days(61));
    expect(await refusal(look(code))).toBe("invalid code concern_code");
    expect((await g.own`select 1 from concern_words where concern_id = ${id}`).count).toBe(0);
    expect((await g.own`select 1 from concern_log where concern_id = ${id}`).count).toBe(0);
    expect((await look(open.code)).closedAt).toBeNull();
  });

  test("an administrator sees who is named, never which concerns there are", async () => {
    const page = await safeguardingPage(others.administrator as Viewer);
    expect(page?.holders.map(({ name, shown }) => [name, shown])).toEqual([
      ["Ana", true],
      ["Luz", true],
    ]);
    expect(Object.keys(page ?? {}).sort()).toEqual(["holders", "keepDays"]);
    expect(await safeguardingPage(leader)).toBeNull();
    // A contact who shows no name in the directory cannot be chosen, and the administrator is told.
    await g.own`insert into name_choices values (${luz.id}, 'directory', 'none')`;
    expect((await contactPage()).contacts.map(({ name }) => name)).toEqual(["Ana"]);
    expect((await safeguardingPage(others.administrator as Viewer))?.holders[1]?.shown).toBe(false);
  });
});
