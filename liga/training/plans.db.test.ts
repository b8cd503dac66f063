import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { ChooseHours, chooseHours, ownHours } from "../people/choose-hours";
import { copyPlan } from "./copy-plan";
import { addDayOff, removeDayOff } from "./days-off";
import { editSession } from "./edit-session";
import { holdBeside } from "./hold-beside";
import { addInterpreter, interpretersOf, removeInterpreter } from "./interpreters";
import { ownTraining } from "./queries";
import { copyablePlans, planPage } from "./read-plan";
import { saveSeries } from "./save-series";
import { ground, nowhere, typed, viewer } from "./try-plans";
import { withDatabase } from "./try-training";

withDatabase();

const rule = {
  everyWeeks: 1,
  weekdays: [2],
  from: "2027-03-23",
  hour: "19:00",
  zone: "Europe/Madrid",
  count: 2,
  until: null,
};
const seriesOf = (cohortId: string, module: string) => {
  const { day: _day, hour: _hour, ...common } = typed;
  return {
    ...common,
    rule,
    cohortId,
    seriesId: randomUUID(),
    alsoFor: [] as string[],
    keep: { 0: true, 1: true, 2: false },
    days: { 0: "2027-03-23", 1: "2027-03-30", 2: "2027-04-06" },
    hours: { 0: "19:00", 1: "19:00", 2: "19:00" },
    modules: { 0: module, 1: module, 2: module },
  };
};

describe("a series", () => {
  test("is the dates that were kept, once however often the form is sent, each at its local hour", async () => {
    const { owner, coordinator, facilitator, leader, stranger, cohort, rights } = await ground();
    const input = seriesOf(cohort, rights);
    for (const who of [facilitator, leader, stranger])
      await expect(saveSeries(who, input)).rejects.toMatchObject({ code: "not_found" });
    await Promise.all([saveSeries(coordinator, input), saveSeries(coordinator, input)]);
    const saved =
      await owner`select starts_at, series_id from training_sessions where cohort_id = ${cohort} order by 1`;
    expect(saved.map((row) => row.starts_at.toISOString())).toEqual([
      "2027-03-23T18:00:00.000Z",
      "2027-03-30T17:00:00.000Z",
    ]);
    expect(new Set(saved.map((row) => row.series_id))).toEqual(new Set([input.seriesId]));
    await expect(
      saveSeries(coordinator, { ...input, seriesId: randomUUID(), keep: {} }),
    ).rejects.toMatchObject({ code: "nothing_kept" });
    const skipped = {
      ...seriesOf(cohort, rights),
      days: { 0: "2027-03-28", 1: "2027-03-30" },
      hours: { 0: "02:30", 1: "19:00" },
      keep: { 0: true, 1: true },
    };
    await expect(saveSeries(coordinator, skipped)).rejects.toMatchObject({
      fields: { "hours.0": "no_such_hour" },
    });
    const foreign = { ...seriesOf(cohort, rights), modules: { 0: rights, 1: nowhere } };
    await expect(saveSeries(coordinator, foreign)).rejects.toMatchObject({
      fields: { "modules.1": "unknown_choice" },
    });
    expect(
      (await owner`select 1 from training_sessions where cohort_id = ${cohort}`).length,
      "all or nothing",
    ).toBe(2);
  });

  test("for several cohorts at once, when they share the curriculum and are all hers", async () => {
    const g = await ground();
    const south = await g.found("South");
    const input = { ...seriesOf(g.cohort, g.rights), alsoFor: [south] };
    await expect(saveSeries(g.coordinator, input)).rejects.toMatchObject({ code: "not_found" });
    await g.owner`insert into role_grants (person_id, role, cohort_id) values (${g.coordinator.id}, 'coordinator', ${south})`;
    const both = viewer(g.coordinator.id, [
      ...g.coordinator.grants,
      { role: "coordinator", cohortId: south },
    ]);
    await saveSeries(both, input);
    for (const id of [g.cohort, south])
      expect((await g.owner`select 1 from training_sessions where cohort_id = ${id}`).length).toBe(2);
    const elsewhere = await ground();
    const three = viewer(g.coordinator.id, [
      ...both.grants,
      { role: "coordinator", cohortId: elsewhere.cohort },
    ]);
    await g.owner`insert into role_grants (person_id, role, cohort_id) values (${g.coordinator.id}, 'coordinator', ${elsewhere.cohort})`;
    await expect(
      saveSeries(three, { ...input, seriesId: randomUUID(), alsoFor: [elsewhere.cohort] }),
    ).rejects.toMatchObject({
      fields: { alsoFor: "other_curriculum" },
    });
  });

  test("of a cohort is copied into another: local hours stay, groups stay together, links stay behind", async () => {
    const g = await ground();
    const south = await g.found("South");
    await g.owner`insert into role_grants (person_id, role, cohort_id) values (${g.coordinator.id}, 'coordinator', ${south})`;
    const both = viewer(g.coordinator.id, [
      ...g.coordinator.grants,
      { role: "coordinator", cohortId: south },
    ]);
    const first = await g.session(g.stories, "2027-03-23T18:00:00Z");
    await g.owner`update training_sessions set online_url = 'https://example.org/room' where id = ${first}`;
    await holdBeside(both, { ...typed, sessionId: first, hour: "09:00" });
    const { sessions } = await copyablePlans(both, south, g.cohort);
    expect(sessions.map(({ moduleId }) => moduleId)).toEqual([g.stories, g.stories]);
    const rows = Object.fromEntries(sessions.entries());
    const each = <T>(value: (session: (typeof sessions)[number]) => T) =>
      Object.fromEntries(Object.entries(rows).map(([row, session]) => [row, value(session)]));
    const input = {
      seriesId: randomUUID(),
      cohortId: south,
      keep: each(() => true),
      days: each(() => "2027-03-30"),
      hours: { 0: "09:00", 1: "19:00" },
      modules: each(({ moduleId }) => moduleId ?? ""),
      sources: each(({ id }) => id),
    };
    await expect(copyPlan(g.coordinator, input)).rejects.toMatchObject({ code: "not_found" });
    await copyPlan(both, input);
    await copyPlan(both, input);
    const copied =
      await g.owner`select starts_at, group_id, online_url from training_sessions where cohort_id = ${south} order by 1`;
    expect(copied.map((row) => row.starts_at.toISOString())).toEqual([
      "2027-03-30T07:00:00.000Z",
      "2027-03-30T17:00:00.000Z",
    ]);
    expect(new Set(copied.map((row) => row.group_id)).size).toBe(1);
    expect(copied.map((row) => row.online_url)).toEqual([null, null]);
  });
});

describe("side by side", () => {
  test("attending any of them counts once, and all of them teach the same", async () => {
    const g = await ground();
    const first = await g.session(g.stories, "2027-02-01T18:00:00Z");
    await expect(holdBeside(g.facilitator, { ...typed, sessionId: first })).rejects.toMatchObject({
      code: "not_found",
    });
    const { sessionId } = await holdBeside(g.coordinator, {
      ...typed,
      sessionId: first,
      day: "2027-02-01",
      hour: "09:00",
      language: "en",
    });
    for (const [id, mark] of [
      [first, "absent"],
      [sessionId, "present"],
    ] as const)
      await g.owner`insert into attendance (session_id, enrolment_id, mark, method, marked_by) values (${id}, ${g.enrolment}, ${mark}, 'register', ${g.coordinator.id})`;
    const now = new Date("2027-03-01T00:00:00Z");
    const [own] = await asViewer(g.leader, (tx) => ownTraining(tx, g.leader, now));
    expect(own?.progress).toMatchObject({ held: 1, attended: 1, counted: 1 });
    const [before] = await g.owner`select sequence, version from training_sessions where id = ${first}`;
    expect(before?.sequence, "belonging together is no news for a calendar").toBe(0);
    await expect(
      editSession(g.coordinator, {
        ...typed,
        sessionId: first,
        version: before?.version,
        moduleId: g.rights,
      }),
    ).rejects.toMatchObject({ fields: { moduleId: "side_by_side" } });
    await editSession(g.coordinator, {
      ...typed,
      sessionId: first,
      version: before?.version,
      moduleId: g.stories,
    });
    expect((await g.owner`select sequence from training_sessions where id = ${first}`)[0]?.sequence).toBe(1);
  });
});

describe("around the plan", () => {
  test("a coordinator sees zones, stated hours and what was carried; nobody else does", async () => {
    const g = await ground();
    // 19:00 in Madrid in winter is 02:00 of the next day in Manila: ninety minutes of night.
    await g.session(g.stories, "2027-02-01T18:00:00Z");
    const now = new Date("2027-03-01T00:00:00Z");
    expect((await planPage(g.coordinator, g.cohort, now))?.people).toMatchObject([
      { zone: "Asia/Manila", stated: false, carried: 180 },
    ]);
    for (const who of [g.facilitator, g.leader, g.stranger])
      expect(await planPage(who, g.cohort, now)).toBeNull();
    const form = {
      can: { 1: "hours", 2: "hours", 3: "never" },
      from: { 1: "22:00", 2: "22:00" },
      until: { 1: "04:00", 2: "00:00" },
    };
    await chooseHours(g.leader, ChooseHours.parse(form));
    expect(await ownHours(g.leader)).toEqual([
      { weekday: 1, from: 1320, until: 240 },
      { weekday: 2, from: 1320, until: 1440 },
      { weekday: 3, from: null, until: null },
    ]);
    const [after] = (await planPage(g.coordinator, g.cohort, now))?.people ?? [];
    expect(after).toMatchObject({ stated: true, carried: 0 });
    expect(
      ChooseHours.safeParse({ can: { 1: "hours" }, from: { 1: "" }, until: { 1: "10:00" } }).error?.issues[0]
        ?.path,
    ).toEqual(["from", "1"]);
  });

  test("interpreters and days off: staff adds and removes, others do not", async () => {
    const g = await ground();
    const id = await g.session(g.stories, "2027-02-01T18:00:00Z");
    const one = {
      sessionId: id,
      fromLanguage: "es",
      toLanguage: "ar",
      mode: "simultaneous" as const,
      personId: undefined,
      name: "Amal",
      confidential: true,
    };
    await expect(addInterpreter(g.leader, one)).rejects.toMatchObject({ code: "not_found" });
    await expect(addInterpreter(g.stranger, one)).rejects.toMatchObject({ code: "not_found" });
    await addInterpreter(g.facilitator, one);
    await expect(
      addInterpreter(g.facilitator, { ...one, name: null, personId: nowhere }),
    ).rejects.toMatchObject({ fields: { personId: "unknown_choice" } });
    const [named] = await interpretersOf(g.coordinator, id);
    expect(named).toMatchObject({ name: "Amal", confidential: true });
    expect(await interpretersOf(g.leader, id)).toEqual([]);
    await expect(removeInterpreter(g.leader, { interpreterId: named?.id ?? "" })).rejects.toMatchObject({
      code: "not_found",
    });
    await removeInterpreter(g.coordinator, { interpreterId: named?.id ?? "" });
    const off = { cohortId: g.cohort, day: "2027-04-02", name: "Good Friday" };
    for (const who of [g.facilitator, g.leader, g.stranger])
      await expect(addDayOff(who, off)).rejects.toMatchObject({ code: "not_found" });
    await addDayOff(g.coordinator, off);
    await addDayOff(g.coordinator, { ...off, name: "Viernes Santo" });
    expect((await planPage(g.coordinator, g.cohort))?.daysOff).toEqual([
      { day: "2027-04-02", name: "Viernes Santo" },
    ]);
    await removeDayOff(g.coordinator, off);
    expect((await planPage(g.coordinator, g.cohort))?.daysOff).toEqual([]);
  });
});
