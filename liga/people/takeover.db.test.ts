import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { assignStaff } from "../cohorts/assign-staff";
import { changeEnrolment } from "../cohorts/change-enrolment";
import { g, withGround } from "../delegations/try-ground";
import { as, refusal } from "../try-verbs";
import { acceptInvitations } from "./accept-invitation";
import { addPerson } from "./add-person";
import { giveCode } from "./give-code";
import { AddPerson } from "./input";
import { redeemCode } from "./redeem-code";

withGround();

/** Whoever knows an address tries to make its owner's account hers. */
let her: string;
let count = 0;
const coordinator = () => as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
beforeEach(async () => {
  her = await g.person("Ana Elsewhere");
  await g.own`update people set email = ${`ana${++count}@example.org`} where id = ${her}`;
});

const invited = () =>
  addPerson(
    coordinator(),
    AddPerson.parse({
      cohort: g.cohort,
      legalName: "Whoever",
      timeZone: "UTC",
      locale: "en",
      email: `ana${count}@example.org`,
      existing: "yes",
    }),
  );
const put = async (status: "active" | "invited" | "withdrawn") => {
  const [row] = await g.own<{ id: string; version: number }[]>`
    select id, version from enrolments where person_id = ${her} and cohort_id = ${g.cohort}`;
  await changeEnrolment(coordinator(), {
    enrolmentId: row?.id ?? "",
    version: row?.version ?? 0,
    status,
    reason: "Because",
  });
};
const opens = () => refusal(giveCode(coordinator(), { person: her }));
/** As a request that no verb of ours sends. */
const asks = (who: string, statement: string, ...values: string[]) => {
  const filled = statement.replace(/\$(\d)/g, (_, n) => `'${values[Number(n) - 1]}'`);
  return refusal(g.as(who, (tx) => tx.execute(sql.raw(filled))));
};

describe("an account of somebody who has joined elsewhere", () => {
  test.each(["active", "withdrawn"] as const)("is not opened by writing her down as %s", async (status) => {
    await invited();
    await put(status);
    expect(await opens()).toBe("not_yours_to_vouch");
    const [row] = await g.own`select 1 from invitations where person_id = ${her}`;
    expect(row).toBeUndefined();
  });

  test("nor by giving her a role", async () => {
    await invited();
    await assignStaff(coordinator(), { cohortId: g.cohort, personId: her, role: "mentor" });
    expect(await opens()).toBe("not_yours_to_vouch");
  });

  test("is opened to the cohort's coordinator once she has said yes to that cohort herself", async () => {
    await invited();
    await acceptInvitations(as(her));
    const { code } = await giveCode(coordinator(), { person: her });
    expect(await redeemCode(code ?? "")).toBe(her);
    await put("withdrawn");
    expect(await opens()).toBe("done");
  });
});

describe("an account of somebody who has not joined", () => {
  const fresh = () => g.own`update people set joined_at = null where id = ${her}`;
  const elsewhere = async () => {
    const [cohort] = await g.own<{ id: string }[]>`
      insert into cohorts (programme_id, name, starts_on, ends_on) select programme_id, ${`Other ${count}`}, starts_on, ends_on
      from cohorts where id = ${g.cohort} returning id`;
    await g.own`insert into enrolments (cohort_id, person_id) values (${cohort?.id ?? ""}, ${her})`;
  };

  test("is opened by who invited her first, not by who invites her too", async () => {
    await fresh();
    await elsewhere();
    expect(await refusal(invited())).toBe("not_yours_to_vouch");
    await g.own`insert into enrolments (cohort_id, person_id) values (${g.cohort}, ${her})`;
    expect(await opens()).toBe("not_yours_to_vouch");
  });

  test("and stays open to the first when others invite her afterwards", async () => {
    await fresh();
    await invited();
    await elsewhere();
    expect(await opens()).toBe("done");
  });
});

test("what is known of her is not put right by who has merely invited her", async () => {
  const [cohort] = await g.own<{ id: string }[]>`
    insert into cohorts (programme_id, name, starts_on, ends_on) select programme_id, 'Her own', starts_on, ends_on
    from cohorts where id = ${g.cohort} returning id`;
  await g.own`insert into enrolments (cohort_id, person_id, status) values (${cohort?.id ?? ""}, ${her}, 'active')`;
  await invited();
  await put("active");
  const rename = () =>
    asks(g.coordinator, "update people set legal_name = 'Somebody Else' where id = $1", her);
  expect(await rename()).toBe("not_yours_to_vouch");
  await put("invited");
  await acceptInvitations(as(her));
  expect(await rename()).toBe("done");
  const mine = await g.person("Mine alone");
  await g.own`insert into role_grants (person_id, role, cohort_id, granted_by) values (${mine}, 'facilitator', ${g.cohort}, ${g.coordinator})`;
  expect(
    await asks(
      g.coordinator,
      "update people set country_code = null, legal_name = 'Mine' where id = $1",
      mine,
    ),
  ).toBe("done");
});

describe("what no request writes", () => {
  test("whose profile a profile is part of, that she has joined, who wrote her down", async () => {
    await invited();
    for (const change of [
      `merged_into_id = '${g.coordinator}'`,
      "joined_at = null",
      `created_by = '${g.coordinator}'`,
    ])
      expect(await asks(g.coordinator, `update people set ${change} where id = $1`, her), change).toBe(
        "not_found",
      );
    expect(await asks(her, "update people set merged_into_id = $1 where id = $2", g.coordinator, her)).toBe(
      "not_found",
    );
    const insert = (columns: string, values: string) =>
      asks(g.coordinator, `insert into people (legal_name, ${columns}) values ('Twin', ${values})`);
    expect(await insert("created_by, merged_into_id", `'${g.coordinator}', '${her}'`)).toBe("not_found");
    expect(await insert("created_by, joined_at", `'${g.coordinator}', now()`)).toBe("not_found");
    expect(await insert("created_by", `'${her}'`)).toBe("not_found");
    expect(await insert("created_by", `'${g.coordinator}'`)).toBe("done");
    expect(await asks(her, "update people set chosen_name = 'Anita' where id = $1", her)).toBe("done");
  });

  test("a code for somebody else than it was made for; it may only be ended", async () => {
    const own = await addPerson(
      coordinator(),
      AddPerson.parse({ cohort: g.cohort, legalName: "New", timeZone: "UTC", locale: "en" }),
    );
    const change = (what: string) =>
      asks(g.coordinator, `update invitations set ${what} where person_id = $1`, own.personId);
    for (const what of [
      `person_id = '${her}'`,
      "code_hash = 'known'",
      "expires_at = now() + interval '9 years'",
    ])
      expect(await change(what), what).toBe("not_found");
    expect(await change("revoked_at = now()")).toBe("done");
  });

  test("a merge, or the undoing of one", async () => {
    const mine = await g.person("Mine");
    await g.enrol(mine);
    expect(
      await asks(
        g.coordinator,
        "insert into person_merges (kept_id, merged_id, merged_by, snapshot) values ($1, $2, $3, '{}')",
        mine,
        her,
        g.coordinator,
      ),
    ).toBe("not_found");
  });

  test("whose enrolment or seat it is, when she is not in sight", async () => {
    const mine = await g.person("Mine");
    const enrolment = await g.enrol(mine);
    expect(
      await asks(g.coordinator, "update enrolments set person_id = $1 where id = $2", her, enrolment),
    ).toBe("not_found");
    const delegation = await g.delegation();
    const seat = await g.seat(delegation, null);
    const fill = (column: string, who: string) =>
      asks(g.coordinator, `update seats set ${column} = $1, state = 'open' where id = $2`, who, seat);
    expect(
      await asks(
        g.coordinator,
        "update seats set person_id = $1, state = 'offered' where id = $2",
        her,
        seat,
      ),
    ).toBe("not_found");
    expect(await fill("alternate_id", her)).toBe("not_found");
    expect(await fill("alternate_id", mine)).toBe("done");
  });
});

describe("whose role has ended", () => {
  test("reads no more of the people she wrote down, and opens no account", async () => {
    const left = await g.person("Left");
    await g.own`insert into role_grants (person_id, role, cohort_id) values (${left}, 'coordinator', ${g.cohort})`;
    const [row] = await g.own<{ id: string }[]>`
      insert into people (legal_name, email, created_by) values ('Written', ${`w${count}@example.org`}, ${left}) returning id`;
    const written = row?.id ?? "";
    const sees = async () =>
      (await g.as(left, (tx) => tx.execute(sql`select 1 from people where id = ${written}`))).length;
    expect(await sees()).toBe(1);
    const code = () =>
      asks(
        left,
        `insert into invitations (person_id, code_hash, created_by, expires_at) values ($1, '${crypto.randomUUID()}', $2, now() + interval '1 day')`,
        written,
        left,
      );
    expect(await code()).toBe("done");
    await g.own`delete from role_grants where person_id = ${left}`;
    expect(await sees()).toBe(0);
    expect(await code()).not.toBe("done");
  });

  test("and a person placed in another's cohort is that coordinator's, not her writer's", async () => {
    const other = await g.person("Other coordinator");
    const [cohort] = await g.own<{ id: string }[]>`
      insert into cohorts (programme_id, name, starts_on, ends_on) select programme_id, 'Second', starts_on, ends_on
      from cohorts where id = ${g.cohort} returning id`;
    await g.own`insert into role_grants (person_id, role, cohort_id) values (${other}, 'coordinator', ${cohort?.id ?? ""})`;
    const [row] = await g.own<{ id: string }[]>`
      insert into people (legal_name, created_by) values ('Placed', ${g.coordinator}) returning id`;
    const placed = row?.id ?? "";
    const sees = async (who: string) =>
      (await g.as(who, (tx) => tx.execute(sql`select 1 from people where id = ${placed}`))).length;
    expect([await sees(g.coordinator), await sees(other)]).toEqual([1, 0]);
    await g.own`insert into enrolments (cohort_id, person_id) values (${cohort?.id ?? ""}, ${placed})`;
    expect([await sees(g.coordinator), await sees(other)]).toEqual([0, 1]);
  });
});
