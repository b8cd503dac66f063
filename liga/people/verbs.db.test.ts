import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ground, makeGround } from "../delegations/try-ground";
import { coded, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { findInvitation, joinLiga } from "./accept-invitation";
import { addPerson } from "./add-person";
import { findDuplicates } from "./duplicates";
import { giveCode } from "./give-code";
import { importPeople } from "./import-people";
import { AddPerson } from "./input";
import { previewMerge } from "./merge-people";
import { listPeople } from "./queries";
import { redeemCode } from "./redeem-code";
import { saveOrganisation } from "./save-organisation";
import { sendSignInLink } from "./sign-in-mail";

let g: Ground;
let coordinator: Viewer;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  await g.own`insert into countries (code) values ('PH'), ('NP') on conflict do nothing`;
  coordinator = viewer(g.coordinator, "Noor", [{ role: "coordinator", cohortId: g.cohort }]);
});
afterAll(() => g.drop());

const viewer = (id: string, name: string, grants: Viewer["grants"] = []) =>
  ({
    id,
    name,
    email: null,
    locale: "en",
    timeZone: "Asia/Manila",
    grants,
    joined: true,
  }) as unknown as Viewer;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (thrown: unknown) => {
      const error = coded(thrown);
      if (error instanceof LigaError) return Object.values(error.fields)[0] ?? error.code;
      throw error;
    },
  );
const asked = (legalName: string, more: Record<string, string> = {}) =>
  AddPerson.parse({ cohort: g.cohort, legalName, timeZone: "manila", locale: "es", ...more });
const mailsTo = (address: string) =>
  g.own<
    { subject: string; text: string }[]
  >`select subject, text from mails where to_address = ${address} order by created_at`;

describe("one person", () => {
  test("is added, invited in her language, enters by her code once, and chooses what she agrees to", async () => {
    const given = await addPerson(coordinator, asked("Ana Ríos", { email: "ana@example.org" }));
    expect(given).toMatchObject({ name: "Ana Ríos", mailed: true });
    const [mail] = await mailsTo("ana@example.org");
    expect(mail?.subject).toBe("Tu lugar en Cohort");
    expect(mail?.text).toContain(`/welcome/${given.code}`);
    expect(given.message).toContain(given.code);
    // Nothing that opens her account is kept as it is.
    expect(await g.own`select 1 from invitations where code_hash = ${given.code ?? ""}`).toHaveLength(0);

    const typed = (given.code ?? "").toLowerCase().replaceAll("-", " ");
    expect(await findInvitation(typed)).toEqual({ name: "Ana Ríos", locale: "es", cohort: "Cohort" });
    expect(await redeemCode(typed)).toBe(given.personId);
    expect(await refusal(redeemCode(typed))).toBe("code_not_good");
    expect(await findInvitation(typed)).toBeNull();

    const her = viewer(given.personId, "Ana Ríos");
    const answer = {
      chosenName: "Anita",
      locale: "es" as const,
      timeZone: "Asia/Manila",
      consents: ["programme" as const],
    };
    await joinLiga(her, answer);
    await joinLiga(her, answer);
    expect(
      await g.own`select e.status, p.joined_at is not null as joined, count(c.*)::int as consents
        from people p join enrolments e on e.person_id = p.id join consents c on c.person_id = p.id
        where p.id = ${given.personId} group by 1, 2`,
    ).toEqual([{ status: "active", joined: true, consents: 1 }]);
  });

  test("without e-mail gets a code, and a newer code ends the older", async () => {
    const given = await addPerson(coordinator, asked("خديجة"));
    expect(given).toMatchObject({ mailed: false });
    const newer = await giveCode(coordinator, { person: given.personId });
    expect(await refusal(redeemCode(given.code ?? ""))).toBe("code_not_good");
    expect(await redeemCode(newer.code ?? "")).toBe(given.personId);
  });

  test("with a known address is enrolled with the profile she has, and no key to it is made", async () => {
    const known = await g.person("Known Elsewhere");
    await g.own`update people set email = 'known@example.org' where id = ${known}`;
    expect(await refusal(addPerson(coordinator, asked("Other Name", { email: "KNOWN@example.org" })))).toBe(
      "address_known",
    );
    const given = await addPerson(
      coordinator,
      asked("Other Name", { email: "known@example.org", existing: "yes" }),
    );
    expect(given).toMatchObject({ personId: known, code: null, mailed: true });
    expect(await g.own`select 1 from invitations where person_id = ${known}`).toHaveLength(0);
    expect(
      await refusal(addPerson(coordinator, asked("O", { email: "known@example.org", existing: "yes" }))),
    ).toBe("already_enrolled");
    expect(await refusal(giveCode(coordinator, { person: known }))).toBe("not_yours_to_vouch");
  });

  test("is added by whoever coordinates the cohort, and by nobody else", async () => {
    const stranger = viewer(await g.person(), "Stranger");
    expect(await refusal(addPerson(stranger, asked("X")))).toBe("not_found");
    const elsewhere = viewer(await g.person(), "Elsewhere", [
      { role: "coordinator", cohortId: crypto.randomUUID() },
    ]);
    expect(await refusal(addPerson(elsewhere, asked("X")))).toBe("not_found");
    expect(await refusal(giveCode(elsewhere, { person: g.coordinator }))).toBe("not_found");
  });
});

describe("a list", () => {
  const csv = (text: string) => new File([text], "list.csv");
  const step = (more: object) =>
    importPeople(coordinator, {
      cohort: g.cohort,
      checked: g.cohort,
      locale: "en",
      timeZone: "UTC",
      file: undefined,
      step: "check",
      ...more,
    });
  const check = async (text: string) => {
    const answer = await step({ file: csv(text) });
    if (answer.step !== "check") throw new Error("It was only to be checked.");
    return answer;
  };
  const add = async (rows: string) => {
    const answer = await step({ step: "add", rows });
    if (answer.step !== "add") throw new Error("It was to be added.");
    return answer;
  };
  const everybody = async () => (await g.own`select 1 from people`).length;

  test("is judged without a trace, then written whole; pressed twenty times at once it is written once", async () => {
    const before = await everybody();
    const checked = await check(
      "name;email;organisation;country\nBimala;;Himal;NP\nसुनिता राई;sunita@example.org;himal;Nepal\nKnown;known@example.org;;\nBad;nope;;\n",
    );
    expect(checked.rows.map(({ verdict }) => verdict)).toEqual(["new", "new", "present", "problem"]);
    expect(await everybody()).toBe(before);
    const answers = await Promise.all(Array.from({ length: 20 }, () => add(checked.packed)));
    expect(answers.map(({ added }) => added).sort()).toEqual([...Array(19).fill(0), 2]);
    expect(await everybody()).toBe(before + 2);
    expect(await mailsTo("sunita@example.org")).toHaveLength(1);
    // One organisation, whatever its capitals, and it takes part in the cohort.
    expect(
      await g.own`select o.name from organisations o join cohort_organisations c on c.organisation_id = o.id where lower(o.name) = 'himal'`,
    ).toEqual([{ name: "himal" }]);
  });

  test("with one row the database refuses is not written at all", async () => {
    const before = await everybody();
    const { packed } = await check("name,email\nFirst,first@example.org\nSecond,second@example.org");
    // A row that no file could hold: the page was tampered with.
    const bad = packed
      .replace('"row":3', '"row":3,"timeZone":"Etc/Nowhere"')
      .replace(/"timeZone":"UTC"(?=[^}]*}\])/, '"x":1');
    expect(await refusal(add(bad))).not.toBe("done");
    expect(await everybody()).toBe(before);
  });

  test("of two thousand people is written in one go", async () => {
    const before = await everybody();
    const rows = Array.from({ length: 2000 }, (_, i) => `Leader number ${i},many${i}@example.org`);
    const { packed } = await check(`name,email\n${rows.join("\n")}`);
    expect(await add(packed)).toMatchObject({ added: 2000, mailed: 2000 });
    expect(await everybody()).toBe(before + 2000);
    const { total, people } = await listPeople(coordinator, { search: "NUMBER 1999" });
    expect([total, people[0]?.email]).toEqual([1, "many1999@example.org"]);
    // A sign no text has, typed into the address, finds what there is without it.
    expect((await listPeople(coordinator, { search: "number\u0000 1999" })).total).toBe(1);
  });
});

test("likely twins are proposed with the reason, and a preview leaves no trace", async () => {
  const [one, other] = [await g.person("Peña Ocampo, Rocío"), await g.person("ROCIO PENA OCAMPO")];
  const apart = await g.person("Rocío Pérez");
  await g.own`update people set country_code = 'PH' where id in ${g.own([one, other, apart])}`;
  for (const id of [one, other, apart]) await g.enrol(id);
  const { pairs } = await findDuplicates(coordinator);
  const pair = pairs.find(({ one: a, other: b }) => [a.id, b.id].includes(one));
  expect(pair?.why).toEqual(["same_parts", "same_country"]);
  expect([pair?.one.id, pair?.other.id].sort()).toEqual([one, other].sort());
  expect(pairs.some(({ one: a, other: b }) => [a.id, b.id].includes(apart))).toBe(false);
  const counts = await previewMerge(coordinator, { kept: one, merged: other });
  expect(counts.stayed).toEqual({ enrolments: 1 });
  // What she wrote for herself, or where she applied, is not told by asking.
  await g.own`insert into journal_entries (person_id, cohort_id, text) values (${other}, ${g.cohort}, 'Mine')`;
  const again = await previewMerge(coordinator, { kept: one, merged: other });
  expect(again).toEqual(counts);
  expect(await g.own`select 1 from people where merged_into_id is not null`).toHaveLength(0);
});

test("an organisation's name is taken once, and a later save over a newer one is told", async () => {
  const input = { name: "Jasmine Circle", country: null, ecosocStatus: "none" as const };
  const id = await saveOrganisation(coordinator, input);
  expect(await refusal(saveOrganisation(coordinator, { ...input, name: "JASMINE circle" }))).toBe(
    "name_taken",
  );
  const first = { ...input, organisation: id, version: 1 };
  expect(await refusal(saveOrganisation(coordinator, first))).toBe("done");
  expect(await refusal(saveOrganisation(coordinator, first))).toBe("stale");
});

test("a known address gets at most five links in fifteen minutes, an unknown one none", async () => {
  const link = (address: string) => ({
    address,
    token: crypto.randomUUID(),
    expires: new Date(Date.now() + 60_000),
  });
  for (let i = 0; i < 7; i++) await sendSignInLink(link("known@example.org"));
  await sendSignInLink(link("nobody@example.org"));
  const signIn = await g.own`select to_address from mails where kind = 'sign_in'`;
  expect(signIn.map((row) => row.to_address)).toEqual(Array(5).fill("known@example.org"));
});
