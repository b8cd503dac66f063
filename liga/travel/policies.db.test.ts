import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeTravel, refusal, type Travel } from "./try-travel";

let t: Travel;
beforeAll(async () => {
  t = await makeTravel();
  const { own, delegation, ana, coordinator } = t;
  await own`insert into travel_visas values (${delegation}, ${ana}, 'ES', '2027-01-01')`;
  await own`insert into travel_private_answers values (${delegation}, ${ana}, 'pending_case', 'yes')`;
  await own`insert into travel_steps values (${delegation}, ${ana}, 'visa', 'under_way', 'delegate')`;
  await own`insert into travel_letters (delegation_id, person_id, kind, one, other, says, made_by)
    values (${delegation}, ${ana}, 'border', 'en', 'es', '{}', ${coordinator})`;
  await own`insert into visa_outcomes (delegation_id, person_id, destination, applied_on, decided_on, result)
    values (${delegation}, ${ana}, 'US', '2026-01-10', '2026-02-20', 'granted')`;
  await own`insert into visa_evidence (year, destination, result, papers, days_waited) values (2025, 'US', 'granted', '{}', 20)`;
});
afterAll(() => t.drop());

const everybody = ["ana", "luz", "coordinator", "officer", "administrator", "stranger", "alternate"] as const;
type Who = (typeof everybody)[number];
const readers: Record<string, Who[]> = {
  travel_records: ["ana", "coordinator", "officer"],
  travel_visas: ["ana", "coordinator", "officer"],
  travel_private_answers: ["ana", "coordinator"],
  travel_steps: ["ana", "coordinator", "officer"],
  travel_letters: ["ana", "coordinator"],
  visa_outcomes: ["ana", "coordinator", "officer"],
  visa_evidence: [],
};
const writers: Record<string, Who[]> = {
  travel_records: ["ana", "coordinator"],
  travel_visas: ["ana", "coordinator"],
  travel_private_answers: ["ana"],
  travel_steps: ["ana", "coordinator", "officer"],
  travel_letters: [],
  visa_outcomes: ["ana", "coordinator", "officer"],
  visa_evidence: [],
};
const first: Record<string, string> = { visa_evidence: "year" };

describe.each(Object.keys(readers))("%s", (table) => {
  test.each(everybody)("%s", async (who) => {
    const seen = await t.as(t[who], (tx) => tx.execute(sql.raw(`select 1 from ${table}`)));
    expect(seen.length > 0, "reads").toBe(readers[table]?.includes(who));
    const column = first[table] ?? "delegation_id";
    const touched = await t.as(t[who], (tx) =>
      tx.execute(sql.raw(`update ${table} set ${column} = ${column} returning 1`)),
    );
    expect(touched.length > 0, "writes").toBe(writers[table]?.includes(who));
  });
});

test("an officer who is not named there, or no longer holds the role, sees nothing", async () => {
  const see = (who: string) =>
    t.as(who, (tx) => tx.execute(sql`select 1 from travel_records`)).then((rows) => rows.length);
  const another = await t.person();
  await t.own`insert into role_grants (person_id, role) values (${another}, 'travel_officer')`;
  expect(await see(another)).toBe(0);
  await t.own`insert into travel_officers (delegation_id, person_id, named_by) values (${t.elsewhere}, ${another}, ${t.coordinator})`;
  expect(await see(another)).toBe(0);
  await t.own`insert into travel_officers (delegation_id, person_id, named_by) values (${t.delegation}, ${another}, ${t.coordinator})`;
  expect(await see(another)).toBe(1);
  await t.own`delete from role_grants where person_id = ${another}`;
  expect(await see(another)).toBe(0);
});

describe("only of women who were selected, and only hers", () => {
  const put = (who: string, person: string, delegation = t.delegation) =>
    refusal(
      t.as(who, (tx) =>
        tx.execute(
          sql`insert into travel_records (delegation_id, person_id, document) values (${delegation}, ${person}, 'none')`,
        ),
      ),
    );
  test("a seat offered is enough, none is not", async () => {
    expect(await put(t.luz, t.luz)).toBe("done");
    expect(await put(t.stranger, t.stranger)).toBe("LG004");
    expect(await put(t.alternate, t.alternate)).toBe("LG004");
    expect(await put(t.ana, t.ana, t.elsewhere)).toBe("LG004");
  });
  test("a remote seat is no journey", async () => {
    const remote = await t.person();
    await t.seat(t.delegation, remote, { role: "remote" });
    expect(await put(remote, remote)).toBe("LG004");
  });
  test("nobody answers the private questions for her, or lets her outcome go", async () => {
    const answer = (who: string) =>
      refusal(
        t.as(who, (tx) =>
          tx.execute(
            sql`insert into travel_private_answers values (${t.delegation}, ${t.luz}, 'dependants', 'no')`,
          ),
        ),
      );
    expect(await answer(t.coordinator)).toBe("42501");
    expect(await answer(t.luz)).toBe("done");
    const agree = (who: string) =>
      refusal(t.as(who, (tx) => tx.execute(sql`update visa_outcomes set for_evidence = true`)));
    expect(await agree(t.coordinator)).toBe("LG004");
    expect(await agree(t.officer)).toBe("LG004");
    expect(await agree(t.ana)).toBe("done");
  });
  test("an officer makes no letter and names nobody", async () => {
    const make = (who: string) =>
      refusal(
        t.as(who, (tx) =>
          tx.execute(sql`insert into travel_letters (delegation_id, person_id, kind, one, other, says, made_by)
            values (${t.delegation}, ${t.ana}, 'border', 'en', 'es', '{}', ${who})`),
        ),
      );
    expect(await make(t.officer)).toBe("42501");
    expect(await make(t.ana)).toBe("42501");
    expect(await make(t.coordinator)).toBe("done");
    const name = (who: string) =>
      refusal(
        t.as(who, (tx) =>
          tx.execute(
            sql`insert into travel_officers (delegation_id, person_id, named_by) values (${t.elsewhere}, ${t.officer}, ${who})`,
          ),
        ),
      );
    expect(await name(t.officer)).toBe("42501");
    expect(await name(t.coordinator)).toBe("done");
  });
});

test("no column could hold the number of a document or a text about her", async () => {
  const columns = await t.own`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
    where c.table_name in ('travel_records', 'travel_visas', 'travel_private_answers', 'travel_steps', 'visa_outcomes', 'visa_evidence')
      and c.data_type in ('text', 'character varying', 'jsonb', 'bytea')
      and not exists (select 1 from pg_constraint k where k.conrelid = c.table_name::regclass and k.contype = 'c'
        and pg_get_constraintdef(k.oid) like '%' || c.column_name || ' = ANY (ARRAY[%')`;
  expect(columns.map(({ name }) => name)).toEqual(["visa_evidence.ground"]);
});
