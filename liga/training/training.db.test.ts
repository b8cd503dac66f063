import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { attendanceMarks } from "@/db/enums";
import { changeEnrolment } from "../cohorts/change-enrolment";
import { foundCohort } from "../cohorts/found-cohort";
import { enrolmentPage, listCohorts } from "../cohorts/queries";
import type { Viewer } from "../viewer";
import { addModule } from "./add-module";
import { checkIn } from "./check-in";
import { editModule } from "./edit-module";
import { editSession } from "./edit-session";
import { openCheckIn } from "./open-check-in";
import { cohortAttendance, ownTraining } from "./queries";
import { attendanceSheet, currentCode, sessionPage } from "./read-sessions";
import { recordAttendance } from "./record-attendance";
import { removeModule } from "./remove-module";
import { scheduleSession } from "./schedule-session";
import { database, person, viewer, withDatabase } from "./try-training";

withDatabase();

/** A cohort with two facilitators, three leaders and one module; sessions are made by the tests. */
async function ground() {
  const { owner } = database;
  const [cohort, curriculum, module, programme] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await owner`insert into programmes (id, name) values (${programme}, ${programme})`;
  await owner`insert into curricula (id, name) values (${curriculum}, ${curriculum})`;
  await owner`insert into modules (id, curriculum_id, position, title) values (${module}, ${curriculum}, 1, '{"en": "Stories"}')`;
  await owner`insert into cohorts (id, programme_id, name, starts_on, ends_on, curriculum_id)
    values (${cohort}, ${programme}, 'North', current_date - 30, current_date + 30, ${curriculum})`;
  const staff = await Promise.all(
    (["coordinator", "facilitator", "facilitator"] as const).map(async (role, i) => {
      const id = await person(`Staff ${i}`);
      await owner`insert into role_grants (person_id, role, cohort_id) values (${id}, ${role}, ${cohort})`;
      return viewer(id, [{ role, cohortId: cohort }]);
    }),
  );
  const leaders = await Promise.all(
    [0, 1, 2].map(async (i) => {
      const [id, enrolment] = [await person(`Leader ${i}`), randomUUID()];
      await owner`insert into enrolments (id, cohort_id, person_id, status) values (${enrolment}, ${cohort}, ${id}, 'active')`;
      return { ...viewer(id, [], true), enrolment };
    }),
  );
  const session = async (startsInMinutes: number) => {
    const id = randomUUID();
    await owner`insert into training_sessions (id, cohort_id, module_id, starts_at, duration_minutes, zone, language)
      values (${id}, ${cohort}, ${module}, now() + ${startsInMinutes} * interval '1 minute', 90, 'America/Bogota', 'es')`;
    return id;
  };
  const [coordinator, one, other] = staff as [Viewer, Viewer, Viewer];
  const [ana, berta, carla] = leaders as [(typeof leaders)[0], (typeof leaders)[0], (typeof leaders)[0]];
  return { cohort, curriculum, module, programme, coordinator, one, other, ana, berta, carla, session };
}

type Marks = Record<string, (typeof attendanceMarks)[number] | "">;
/** The sheet as the page shows it now, with these choices made on it. */
async function sheet(who: Viewer, sessionId: string, marks: Marks, rest?: "present") {
  const rows = (await attendanceSheet(who, sessionId))?.rows ?? [];
  return {
    sessionId,
    marks,
    was: Object.fromEntries(rows.map((row) => [row.enrolmentId, row.mark ?? ("" as const)])),
    versions: Object.fromEntries(rows.map((row) => [row.enrolmentId, row.version])),
    rest,
  };
}

describe("the register", () => {
  test("two facilitators at once merge leader by leader; a leader both marked differently is reported", async () => {
    const { one, other, ana, berta, carla, session } = await ground();
    const id = await session(-60);
    const first = await sheet(one, id, { [ana.enrolment]: "present", [berta.enrolment]: "late" });
    const second = await sheet(other, id, { [berta.enrolment]: "absent", [carla.enrolment]: "excused" });
    expect(await recordAttendance(one, first)).toEqual({ saved: 2, conflicts: [] });
    expect(await recordAttendance(other, second)).toEqual({
      saved: 1,
      conflicts: [{ enrolmentId: berta.enrolment, yours: "absent", theirs: "late", by: "Staff 1" }],
    });
    // Having read the other's mark, she saves again and means it.
    const again = await sheet(other, id, { [berta.enrolment]: "absent" });
    expect(await recordAttendance(other, again)).toEqual({ saved: 1, conflicts: [] });
    const marks = (await attendanceSheet(one, id))?.rows.map(({ name, mark }) => [name, mark]);
    expect(marks).toEqual([
      ["Leader 0", "present"],
      ["Leader 1", "absent"],
      ["Leader 2", "excused"],
    ]);
  });

  test("twenty at the same instant: every row is written once, nothing is lost, nothing fails", async () => {
    const { one, other, ana, berta, carla, session } = await ground();
    const id = await session(-60);
    const empty = await sheet(one, id, {});
    const marks = attendanceMarks;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        recordAttendance(i % 2 ? one : other, {
          ...empty,
          marks: { [[ana, berta, carla][i % 3]?.enrolment ?? ""]: marks[i % 4] ?? "" },
        }),
      ),
    );
    const rows = (await attendanceSheet(one, id))?.rows ?? [];
    expect(rows.map(({ version }) => version)).toEqual([1, 1, 1]);
    for (const { conflicts } of answers)
      for (const { enrolmentId, theirs } of conflicts)
        expect(rows.find((row) => row.enrolmentId === enrolmentId)?.mark).toBe(theirs);
  });

  test("the same sheet twice changes nothing the second time; the rest are marked present", async () => {
    const { one, ana, session } = await ground();
    const id = await session(-60);
    const once = await sheet(one, id, { [ana.enrolment]: "absent" }, "present");
    expect(await recordAttendance(one, once)).toEqual({ saved: 3, conflicts: [] });
    expect(await recordAttendance(one, once)).toEqual({ saved: 3, conflicts: [] });
    expect((await attendanceSheet(one, id))?.rows.map(({ mark, version }) => [mark, version])).toEqual([
      ["absent", 1],
      ["present", 1],
      ["present", 1],
    ]);
  });

  test("before the doors open only an excuse; a cohort she does not staff is not there", async () => {
    const { one, ana, session } = await ground();
    const id = await session(120);
    await expect(
      recordAttendance(one, await sheet(one, id, { [ana.enrolment]: "present" })),
    ).rejects.toMatchObject({ code: "session_not_begun" });
    expect(await recordAttendance(one, await sheet(one, id, { [ana.enrolment]: "excused" }))).toMatchObject({
      saved: 1,
    });
    const elsewhere = await ground();
    await expect(
      recordAttendance(elsewhere.one, await sheet(one, id, { [ana.enrolment]: "late" })),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(recordAttendance(ana, await sheet(one, id, {}))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("check-in", () => {
  test("each answer of the code, in the order of an evening", async () => {
    const { one, ana, berta, session } = await ground();
    const id = await session(10);
    const enter = (who: Viewer, code: string) => checkIn(who, { sessionId: id, code });
    await expect(enter(ana, "123456")).rejects.toMatchObject({ code: "check_in_closed" });
    expect((await sessionPage(ana, id))?.checkInOpen).toBe(false);
    await openCheckIn(one, { sessionId: id });
    expect((await sessionPage(ana, id))?.checkInOpen).toBe(true);
    const { code = "" } = (await currentCode(one, id)) ?? {};
    expect(await currentCode(ana, id)).toBeNull();
    const wrong = code === "000000" ? "111111" : "000000";
    await expect(enter(ana, wrong)).rejects.toMatchObject({ fields: { code: "check_in_wrong" } });
    expect(await enter(ana, code)).toEqual({ answer: "present" });
    expect(await enter(ana, code)).toEqual({ answer: "already" });
    for (let i = 0; i < 10; i++) await expect(enter(berta, wrong)).rejects.toMatchObject({ code: "invalid" });
    await expect(enter(berta, code)).rejects.toMatchObject({ code: "check_in_too_many" });
    const stranger = (await ground()).ana;
    await expect(enter(stranger, code)).rejects.toMatchObject({ code: "check_in_not_enrolled" });
  });

  test("a mark made by hand stands against the code", async () => {
    const { one, ana, session } = await ground();
    const id = await session(-10);
    await openCheckIn(one, { sessionId: id });
    await recordAttendance(one, await sheet(one, id, { [ana.enrolment]: "late" }));
    const { code = "" } = (await currentCode(one, id)) ?? {};
    expect(await checkIn(ana, { sessionId: id, code })).toEqual({ answer: "already" });
    expect((await sessionPage(ana, id))?.mark).toBe("late");
  });
});

describe("sessions", () => {
  const input = (moduleId: string) => ({
    moduleId,
    day: "2027-03-28",
    hour: "02:30",
    zone: "Europe/Madrid",
    durationMinutes: 90,
    language: "es",
    interpretation: [],
    onlineUrl: null,
    place: null,
    facilitatorId: undefined,
    capacity: null,
  });

  test("an hour the clock skips is refused on the hour; a module of another curriculum on the module", async () => {
    const { cohort, module, coordinator } = await ground();
    await expect(scheduleSession(coordinator, { ...input(module), cohortId: cohort })).rejects.toMatchObject({
      fields: { hour: "no_such_hour" },
    });
    const { module: foreign } = await ground();
    await expect(
      scheduleSession(coordinator, { ...input(foreign), hour: "19:00", cohortId: cohort }),
    ).rejects.toMatchObject({ fields: { moduleId: "unknown_choice" } });
  });

  test("two people saving one session: the second is told", async () => {
    const { cohort, module, coordinator, one } = await ground();
    const evening = { ...input(module), hour: "19:00" };
    const { sessionId } = await scheduleSession(coordinator, { ...evening, cohortId: cohort });
    await editSession(one, { ...evening, sessionId, version: 1, place: "Room 2" });
    await expect(editSession(coordinator, { ...evening, sessionId, version: 1 })).rejects.toMatchObject({
      code: "stale",
    });
    const saved = await sessionPage(coordinator, sessionId);
    expect(saved?.place).toBe("Room 2");
    expect(saved?.startsAt.toISOString()).toBe("2027-03-28T17:00:00.000Z");
  });
});

describe("curricula", () => {
  test("a circle of prerequisites is refused and named, also when two close it at once", async () => {
    const { curriculum, module, coordinator } = await ground();
    const plain = {
      titleEs: null,
      outcomesEn: null,
      outcomesEs: null,
      kind: "required" as const,
      objectives: [],
      workloadHours: 0,
    };
    await addModule(coordinator, {
      ...plain,
      curriculumId: curriculum,
      titleEn: "Rights",
      prerequisiteIds: [module],
    });
    await addModule(coordinator, {
      ...plain,
      curriculumId: curriculum,
      titleEn: "Speaking",
      prerequisiteIds: [],
    });
    const rows =
      await database.owner`select id, title ->> 'en' as title from modules where curriculum_id = ${curriculum}`;
    const id = (title: string) => rows.find((row) => row.title === title)?.id as string;
    const wait = (title: string, prerequisite: string) =>
      editModule(coordinator, {
        ...plain,
        moduleId: id(title),
        version: 1,
        titleEn: title,
        prerequisiteIds: [id(prerequisite)],
      });
    await expect(wait("Stories", "Rights")).rejects.toMatchObject({
      code: "prerequisite_cycle",
      values: { circle: "Stories → Rights → Stories" },
    });
    const both = await Promise.allSettled([wait("Stories", "Speaking"), wait("Speaking", "Rights")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a module that a session teaches stays", async () => {
    const { module, coordinator, session } = await ground();
    await session(60);
    const elsewhere = (await ground()).coordinator;
    for (const who of [coordinator, elsewhere])
      await expect(removeModule(who, { moduleId: module })).rejects.toMatchObject({ code: "module_in_use" });
  });
});

describe("cohorts", () => {
  test("whoever founds a cohort coordinates it from the next request on", async () => {
    const { programme, coordinator } = await ground();
    const { cohortId } = await foundCohort(coordinator, {
      name: "South",
      programmeId: programme,
      programmeName: null,
      startsOn: "2027-01-01",
      endsOn: "2027-06-30",
      commissionCode: null,
      workingLanguages: ["es"],
      curriculumId: undefined,
    });
    const [grant] =
      await database.owner`select person_id, role from role_grants where cohort_id = ${cohortId}`;
    expect(grant).toEqual({ person_id: coordinator.id, role: "coordinator" });
    expect((await listCohorts(coordinator)).map(({ name }) => name)).toContain("South");
    const { ana } = await ground();
    await expect(
      asViewer(ana, (tx) =>
        tx.execute(
          sql`insert into cohorts (programme_id, name, starts_on, ends_on) values (${programme}, 'Hers', now(), now())`,
        ),
      ),
    ).rejects.toThrow();
  });

  test("a change of status keeps its reason in the history; the second of two is told", async () => {
    const { cohort, coordinator, one, ana } = await ground();
    const change = {
      enrolmentId: ana.enrolment,
      version: 1,
      status: "paused" as const,
      reason: "Night shifts",
    };
    await changeEnrolment(coordinator, change);
    expect(await changeEnrolment(coordinator, change)).toEqual({ cohortId: cohort });
    await expect(changeEnrolment(coordinator, { ...change, status: "withdrawn" })).rejects.toMatchObject({
      code: "stale",
    });
    await expect(changeEnrolment(one, { ...change, version: 2, status: "active" })).rejects.toMatchObject({
      code: "not_found",
    });
    const page = await enrolmentPage(one, cohort, ana.enrolment);
    expect(page?.history.map(({ to, reason, by }) => [to, reason, by])).toEqual([
      ["paused", "Night shifts", "Staff 0"],
      ["active", null, null],
    ]);
  });

  test("a desk reads a leader's progress and her cohort's attendance in one statement each", async () => {
    const { cohort, one, ana, berta, session } = await ground();
    const [first, second] = [await session(-3000), await session(-1500)];
    await recordAttendance(
      one,
      await sheet(one, first, { [ana.enrolment]: "present", [berta.enrolment]: "absent" }),
    );
    await recordAttendance(
      one,
      await sheet(one, second, { [ana.enrolment]: "excused", [berta.enrolment]: "absent" }),
    );
    const [own] = await asViewer(ana, (tx) => ownTraining(tx, ana));
    expect(own?.progress).toMatchObject({ held: 2, attended: 1, counted: 1, complete: true });
    const [attended] = await asViewer(one, (tx) => cohortAttendance(tx, one));
    expect(attended).toMatchObject({ cohortId: cohort, leaders: 3, held: 2, share: 1 / 3 });
    expect(attended?.series.map(({ share }) => share)).toEqual([0.5, 0]);
    expect(attended?.slipping.map(({ enrolmentId }) => enrolmentId)).toEqual([berta.enrolment]);
  });
});
