import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import type { Role } from "@/db/enums";
import { createTestDatabase, type TestDatabase } from "@/db/testing";
import { editCohort } from "../cohorts/edit-cohort";
import { ChooseHours, chooseHours, ownHours } from "../people/choose-hours";
import type { Viewer } from "../viewer";
import { addModule } from "./add-module";
import { compareVersions } from "./compare-versions";
import { copyCurriculum, newVersion } from "./copy-curriculum";
import { copyPlan } from "./copy-plan";
import { addDayOff, removeDayOff } from "./days-off";
import { editModule } from "./edit-module";
import { editSession } from "./edit-session";
import { holdBeside } from "./hold-beside";
import { addInterpreter, interpretersOf, removeInterpreter } from "./interpreters";
import { removeMaterial, saveMaterial } from "./materials";
import { moveCohort } from "./move-cohort";
import { publishCurriculum } from "./publish-curriculum";
import { ownTraining } from "./queries";
import { curriculumPage } from "./read-curricula";
import { copyablePlans, planPage } from "./read-plan";
import { removeModule } from "./remove-module";
import { saveSeries } from "./save-series";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_APP_URL = database.appUrl;
});
afterAll(() => database.drop());

async function person(name: string, zone = "UTC") {
  const id = randomUUID();
  await database.owner`insert into people (id, legal_name, joined_at, time_zone) values (${id}, ${name}, now(), ${zone})`;
  return id;
}
const viewer = (
  id: string,
  grants: { role: Role; cohortId: string | null }[] = [],
  enrolled = false,
): Viewer => ({
  id,
  name: "",
  email: null,
  locale: "en",
  timeZone: "Europe/Madrid",
  joined: true,
  grants,
  enrolled,
  mentored: false,
  delegate: false,
});
const text = { titleEs: null, outcomesEn: null, outcomesEs: null, objectives: [], workloadHours: 1.5 };
const required = { ...text, kind: "required" as const };
const nowhere = randomUUID();

/** A curriculum of three modules, each after the one before, and a cohort of one leader that runs on it. */
async function ground() {
  const { owner } = database;
  const [cohort, curriculum, programme] = [randomUUID(), randomUUID(), randomUUID()];
  await owner`insert into programmes (id, name) values (${programme}, ${programme})`;
  await owner`insert into curricula (id, name) values (${curriculum}, ${curriculum})`;
  const found = async (name: string, id = randomUUID()) => {
    await owner`insert into cohorts (id, programme_id, name, starts_on, ends_on, curriculum_id)
      values (${id}, ${programme}, ${name}, '2027-01-01', '2027-12-31', ${curriculum})`;
    return id;
  };
  await found("North", cohort);
  const [coordinator, facilitator, leader] = [
    await person("Coordinator"),
    await person("Facilitator"),
    await person("Leader", "Asia/Manila"),
  ];
  await owner`insert into role_grants (person_id, role, cohort_id) values (${coordinator}, 'coordinator', ${cohort}), (${facilitator}, 'facilitator', ${cohort})`;
  const enrolment = randomUUID();
  await owner`insert into enrolments (id, cohort_id, person_id, status, created_at) values (${enrolment}, ${cohort}, ${leader}, 'active', '2026-12-01')`;
  const who = viewer(coordinator, [{ role: "coordinator", cohortId: cohort }]);
  const modules: string[] = [];
  for (const titleEn of ["Stories", "Rights", "Speaking"]) {
    await addModule(who, {
      ...required,
      curriculumId: curriculum,
      titleEn,
      prerequisiteIds: modules.slice(-1),
    });
    const page = await curriculumPage(who, curriculum);
    modules.push(page?.modules.at(-1)?.id ?? "");
  }
  const session = async (moduleId: string, startsAt: string) => {
    const id = randomUUID();
    await owner`insert into training_sessions (id, cohort_id, module_id, starts_at, duration_minutes, zone, language)
      values (${id}, ${cohort}, ${moduleId}, ${startsAt}, 90, 'Europe/Madrid', 'es')`;
    return id;
  };
  const [stories, rights, speaking] = modules as [string, string, string];
  return {
    owner,
    cohort,
    curriculum,
    programme,
    found,
    stories,
    rights,
    speaking,
    enrolment,
    session,
    coordinator: who,
    facilitator: viewer(facilitator, [{ role: "facilitator", cohortId: cohort }]),
    leader: viewer(leader, [], true),
    stranger: viewer(await person("Stranger"), [{ role: "coordinator", cohortId: nowhere }]),
  };
}
const byTitle = async (who: Viewer, curriculumId: string) => {
  const page = await curriculumPage(who, curriculumId);
  return Object.fromEntries((page?.modules ?? []).map((module) => [module.title.en ?? "", module]));
};

describe("versions of a curriculum", () => {
  test("a published version stays as it is, and its next version has everything it had", async () => {
    const { owner, coordinator, curriculum, stories, rights } = await ground();
    await saveMaterial(coordinator, {
      moduleId: rights,
      materialId: undefined,
      language: "en",
      title: "CEDAW",
      url: "https://example.org/a",
      body: null,
      origin: "original",
    });
    await owner`insert into completion_rules (curriculum_id, kind, module_id, least) values (${curriculum}, 'module_sessions', ${rights}, 2), (${curriculum}, 'hours', null, 20)`;
    await publishCurriculum(coordinator, { curriculumId: curriculum, version: 1 });
    const frozen = { cause: { message: "curriculum_published" } };
    await expect(
      addModule(coordinator, { ...required, curriculumId: curriculum, titleEn: "New", prerequisiteIds: [] }),
    ).rejects.toMatchObject(frozen);
    await expect(
      editModule(coordinator, {
        ...required,
        moduleId: stories,
        version: 1,
        titleEn: "Else",
        prerequisiteIds: [],
      }),
    ).rejects.toMatchObject(frozen);
    await expect(
      editModule(coordinator, {
        ...required,
        moduleId: rights,
        version: 1,
        titleEn: "Rights",
        prerequisiteIds: [],
      }),
    ).rejects.toMatchObject(frozen);
    await expect(removeModule(coordinator, { moduleId: stories })).rejects.toMatchObject({});
    // Links get mended all the same.
    await saveMaterial(coordinator, {
      moduleId: rights,
      materialId: undefined,
      language: "es",
      title: "CEDAW",
      url: null,
      body: "…",
      origin: "machine",
    });

    const [one, two] = await Promise.all(
      [0, 1].map(() => newVersion(coordinator, { curriculumId: curriculum })),
    );
    expect(one).toEqual(two);
    const next = one?.curriculumId ?? "";
    const [before, after] = [await byTitle(coordinator, curriculum), await byTitle(coordinator, next)];
    expect(Object.keys(after)).toEqual(["Stories", "Rights", "Speaking"]);
    expect(after.Speaking?.prerequisiteIds).toEqual([after.Rights?.id]);
    expect(after.Rights?.id).not.toBe(before.Rights?.id);
    expect(after.Rights).toMatchObject({ lineageId: before.Rights?.lineageId, workloadMinutes: 90 });
    const rules =
      await owner`select kind, module_id, least from completion_rules where curriculum_id = ${next} order by kind`;
    expect([...rules]).toEqual([
      { kind: "hours", module_id: null, least: 20 },
      { kind: "module_sessions", module_id: after.Rights?.id, least: 2 },
    ]);
    expect(
      (
        await owner`select t.language from material_texts t join module_materials a on a.id = t.material_id where a.module_id = ${after.Rights?.id ?? ""} order by 1`
      ).map((row) => row.language),
    ).toEqual(["en", "es"]);
    // The draft can be changed, and the published one has not moved.
    await addModule(coordinator, { ...required, curriculumId: next, titleEn: "Media", prerequisiteIds: [] });
    expect(Object.keys(await byTitle(coordinator, curriculum))).toHaveLength(3);
    await expect(
      copyCurriculum(coordinator, { curriculumId: curriculum, name: curriculum }),
    ).rejects.toMatchObject({ fields: { name: "name_taken" } });
    const { curriculumId } = await copyCurriculum(coordinator, {
      curriculumId: curriculum,
      name: `Copy of ${curriculum}`,
    });
    expect(await curriculumPage(coordinator, curriculumId)).toMatchObject({ number: 1, publishedAt: null });
  });

  test("only who coordinates makes, publishes and copies versions", async () => {
    const { curriculum, facilitator, leader, rights } = await ground();
    for (const who of [facilitator, leader]) {
      await expect(newVersion(who, { curriculumId: curriculum })).rejects.toMatchObject({
        code: "not_found",
      });
      await expect(publishCurriculum(who, { curriculumId: curriculum, version: 1 })).rejects.toMatchObject({
        code: "not_found",
      });
      await expect(copyCurriculum(who, { curriculumId: curriculum, name: "Mine" })).rejects.toMatchObject({
        code: "not_found",
      });
      await expect(
        saveMaterial(who, {
          moduleId: rights,
          materialId: undefined,
          language: "en",
          title: "T",
          url: null,
          body: "b",
          origin: "original",
        }),
      ).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("a material leaves with its last language", async () => {
    const { owner, coordinator, rights } = await ground();
    const save = (language: string, materialId?: string) =>
      saveMaterial(coordinator, {
        moduleId: rights,
        materialId,
        language,
        title: language,
        url: null,
        body: "…",
        origin: "person",
      });
    await save("en");
    const [row] = await owner`select id from module_materials where module_id = ${rights}`;
    await save("ar", row?.id);
    await removeMaterial(coordinator, { materialId: row?.id, language: "en" });
    expect((await owner`select language from material_texts where material_id = ${row?.id}`).length).toBe(1);
    await removeMaterial(coordinator, { materialId: row?.id, language: "ar" });
    expect((await owner`select 1 from module_materials where id = ${row?.id}`).length).toBe(0);
  });
});

describe("moving a running cohort", () => {
  test("shows what each gains and loses, then takes sessions, work and groups along", async () => {
    const g = await ground();
    const { owner, coordinator, cohort, curriculum, stories, rights, enrolment, leader } = g;
    const held = await g.session(stories, "2027-02-01T18:00:00Z");
    const lost = await g.session(rights, "2027-02-08T18:00:00Z");
    const { sessionId: beside } = await holdBeside(coordinator, {
      ...typed,
      sessionId: held,
      hour: "09:00",
      day: "2027-02-01",
    });
    for (const id of [held, lost])
      await owner`insert into attendance (session_id, enrolment_id, mark, method, marked_by) values (${id}, ${enrolment}, 'present', 'register', ${coordinator.id})`;
    await publishCurriculum(coordinator, { curriculumId: curriculum, version: 1 });
    const next = (await newVersion(coordinator, { curriculumId: curriculum })).curriculumId;
    const there = await byTitle(coordinator, next);
    await editModule(coordinator, {
      ...required,
      moduleId: there.Speaking?.id ?? "",
      version: 1,
      titleEn: "Speaking",
      prerequisiteIds: [],
    });
    await removeModule(coordinator, { moduleId: there.Rights?.id ?? "" });
    const now = new Date("2027-03-01T00:00:00Z");
    expect(
      (await compareVersions(coordinator, cohort, next, now))?.change,
      "a draft is nothing to move to",
    ).toBeNull();
    await publishCurriculum(coordinator, { curriculumId: next, version: 1 });
    const shown = await compareVersions(coordinator, cohort, next, now);
    expect(shown?.change?.onlyNow).toMatchObject([{ title: { en: "Rights" }, sessions: 1 }]);
    expect(shown?.change?.leaders).toMatchObject([
      {
        before: { requiredDone: 2, requiredTotal: 3 },
        after: { requiredDone: 1, requiredTotal: 2 },
        losesDone: 1,
      },
    ]);
    // Nothing has been done yet.
    expect((await owner`select curriculum_id from cohorts where id = ${cohort}`)[0]?.curriculum_id).toBe(
      curriculum,
    );

    const input = { cohortId: cohort, curriculumId: next };
    await expect(moveCohort(g.facilitator, { ...input, version: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(moveCohort(g.stranger, { ...input, version: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(moveCohort(coordinator, { ...input, version: 9 })).rejects.toMatchObject({ code: "stale" });
    await moveCohort(coordinator, { ...input, version: 1 });
    const modules = await owner`select id, module_id from training_sessions where cohort_id = ${cohort}`;
    const moduleOf = (id: string) => modules.find((row) => row.id === id)?.module_id;
    expect([moduleOf(held), moduleOf(beside), moduleOf(lost)]).toEqual([
      there.Stories?.id,
      there.Stories?.id,
      rights,
    ]);
    const [own] = await asViewer(leader, (tx) => ownTraining(tx, leader, now));
    expect(own?.progress).toMatchObject({ requiredDone: 1, requiredTotal: 2, attended: 2 });
  });

  test("by the form of the cohort it cannot leave its sessions behind", async () => {
    const g = await ground();
    await g.session(g.stories, "2027-02-01T18:00:00Z");
    const other = randomUUID();
    await g.owner`insert into curricula (id, name) values (${other}, ${other})`;
    const form = {
      cohortId: g.cohort,
      version: 1,
      name: "North",
      startsOn: "2027-01-01",
      endsOn: "2027-12-31",
      commissionCode: null,
      workingLanguages: [],
    };
    for (const curriculumId of [other, undefined])
      await expect(editCohort(g.coordinator, { ...form, curriculumId })).rejects.toMatchObject({
        cause: { message: "curriculum_has_sessions" },
      });
    await editCohort(g.coordinator, { ...form, curriculumId: g.curriculum });
  });
});

const typed = {
  day: "2027-03-23",
  hour: "19:00",
  zone: "Europe/Madrid",
  durationMinutes: 90,
  language: "es",
  interpretation: ["ar"],
  onlineUrl: null,
  place: null,
  facilitatorId: undefined,
  capacity: null,
};
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
