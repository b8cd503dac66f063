import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { attendanceMarks, type Role } from "@/db/enums";
import { createTestDatabase, type TestDatabase } from "@/db/testing";
import { enrolmentPage, wholeCohort } from "../cohorts/queries";
import { whatIf } from "../cohorts/what-if";
import type { Viewer } from "../viewer";
import { answerCatchUp } from "./answer-catch-up";
import { checkIn } from "./check-in";
import { confirmMarks } from "./confirm-marks";
import { giveApology } from "./give-apology";
import { grantException } from "./grant-exception";
import { openCheckIn } from "./open-check-in";
import type { Progress } from "./progress";
import { proposeMarks } from "./propose-marks";
import { cohortAttendance, ownTraining } from "./queries";
import { completionPage } from "./read-completion";
import { attendanceSheet, currentCode, markHistory, sessionPage } from "./read-sessions";
import { recordAttendance } from "./record-attendance";
import { removeRule } from "./remove-rule";
import { revokeException } from "./revoke-exception";
import { countsAsAttended, usualCounting } from "./rules";
import { saveCatchUpMaterial } from "./save-catch-up-material";
import { saveCounting } from "./save-counting";
import { saveRule } from "./save-rule";
import { takeBackApology } from "./take-back-apology";
import { writeCatchUp } from "./write-catch-up";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_APP_URL = database.appUrl;
});
afterAll(() => database.drop());

async function person(name: string, email: string | null = null) {
  const id = randomUUID();
  await database.owner`insert into people (id, legal_name, email, joined_at) values (${id}, ${name}, ${email}, now())`;
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
  timeZone: "America/Bogota",
  joined: true,
  grants,
  enrolled,
  mentored: false,
  delegate: false,
});

/** A cohort with its staff, a mentor, three leaders and two required modules of a draft curriculum. */
async function ground() {
  const { owner } = database;
  const [cohort, curriculum, stories, rights, programme] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  await owner`insert into programmes (id, name) values (${programme}, ${programme})`;
  await owner`insert into curricula (id, name) values (${curriculum}, ${curriculum})`;
  await owner`insert into modules (id, curriculum_id, position, title) values
    (${stories}, ${curriculum}, 1, '{"en": "Stories"}'), (${rights}, ${curriculum}, 2, '{"en": "Rights"}')`;
  await owner`insert into cohorts (id, programme_id, name, starts_on, ends_on, curriculum_id)
    values (${cohort}, ${programme}, 'North', current_date - 30, current_date + 30, ${curriculum})`;
  const [coordinator, one, other] = (await Promise.all(
    (["coordinator", "facilitator", "facilitator"] as const).map(async (role, i) => {
      const id = await person(`Staff ${i}`);
      await owner`insert into role_grants (person_id, role, cohort_id) values (${id}, ${role}, ${cohort})`;
      return viewer(id, [{ role, cohortId: cohort }]);
    }),
  )) as [Viewer, Viewer, Viewer];
  const [ana, berta, carla] = (await Promise.all(
    ["Ana Pérez", "Berta Gómez", "Carla Ruiz"].map(async (name, i) => {
      const email = `leader${i}-${cohort.slice(0, 8)}@example.org`;
      const [id, enrolment] = [await person(name, email), randomUUID()];
      await owner`insert into enrolments (id, cohort_id, person_id, status) values (${enrolment}, ${cohort}, ${id}, 'active')`;
      return { ...viewer(id, [], true), enrolment, address: email };
    }),
  )) as [Leader, Leader, Leader];
  const mentor = viewer(await person("Mentor"), [{ role: "mentor", cohortId: cohort }]);
  await owner`insert into mentorships (cohort_id, mentor_id, mentee_id, starts_on) values (${cohort}, ${mentor.id}, ${ana.id}, current_date)`;
  const session = async (startsInMinutes: number, moduleId = stories) => {
    const id = randomUUID();
    await owner`insert into training_sessions (id, cohort_id, module_id, starts_at, duration_minutes, zone, language)
      values (${id}, ${cohort}, ${moduleId}, now() + ${startsInMinutes} * interval '1 minute', 90, 'America/Bogota', 'es')`;
    return id;
  };
  return {
    cohort,
    curriculum,
    stories,
    rights,
    programme,
    coordinator,
    one,
    other,
    mentor,
    ana,
    berta,
    carla,
    session,
  };
}
type Leader = Viewer & { enrolment: string; address: string };
type Ground = Awaited<ReturnType<typeof ground>>;

type Mark = (typeof attendanceMarks)[number];
async function sheet(who: Viewer, sessionId: string, marks: Record<string, Mark | "">) {
  const rows = (await attendanceSheet(who, sessionId))?.rows ?? [];
  return {
    sessionId,
    marks,
    was: Object.fromEntries(rows.map((row) => [row.enrolmentId, row.mark ?? ("" as const)])),
    versions: Object.fromEntries(rows.map((row) => [row.enrolmentId, row.version])),
  };
}
const mark = async (who: Viewer, sessionId: string, marks: Record<string, Mark | "">) =>
  recordAttendance(who, await sheet(who, sessionId, marks));
const progressOfHer = async (who: Viewer): Promise<Progress> => {
  const [own] = await asViewer(who, (tx) => ownTraining(tx, who));
  if (!own) throw new Error("She takes part in nothing.");
  return own.progress;
};
/** The whole group of people a denial is tried with. */
const strangers = async (g: Ground) => {
  const elsewhere = await ground();
  return [g.mentor, g.berta, elsewhere.one, elsewhere.coordinator, elsewhere.ana];
};

describe("what counts", () => {
  test("the database and the rules agree, as the columns say and as a curriculum chose", async () => {
    const g = await ground();
    const counts = async () =>
      (
        await database.owner`select mark, counts_as_attended(mark, ${g.curriculum}) as counts from unnest(${[...attendanceMarks]}::text[]) as mark`
      ).map(({ counts: says }) => says);
    expect(await counts()).toEqual(attendanceMarks.map((one) => countsAsAttended(one)));
    const [usual] =
      await database.owner`select attended_marks as attended, apart_marks as apart from curricula where id = ${g.curriculum}`;
    expect(usual).toEqual({ ...usualCounting });
    await saveCounting(g.coordinator, {
      curriculumId: g.curriculum,
      version: 1,
      counts: {
        late: "missed",
        connection_failed: "attended",
        excused: "apart",
        absent: "attended",
        present: "missed",
      },
      catchUp: [g.rights],
    });
    const [stories, rights] = (await completionPage(g.coordinator, g.curriculum))?.asks.modules ?? [];
    expect([stories?.catchUp, rights?.catchUp]).toEqual([false, true]);
    const page = await completionPage(g.coordinator, g.curriculum);
    expect(page?.asks).toMatchObject({ attended: ["present", "connection_failed"], apart: ["excused"] });
    if (page) expect(await counts()).toEqual(attendanceMarks.map((one) => countsAsAttended(one, page.asks)));
  });

  test("her page, the cohort's page and the coordinator's desk count with the same words", async () => {
    const g = await ground();
    const held = [await g.session(-600), await g.session(-400, g.rights), await g.session(-200)];
    for (const [i, one] of (["connection_failed", "late", "apology"] as const).entries())
      await mark(g.one, held[i] ?? "", { [g.ana.enrolment]: one });
    const everywhere = async () => {
      const [desk] = await asViewer(g.coordinator, (tx) => cohortAttendance(tx, g.coordinator));
      const leader = (await wholeCohort(g.one, g.cohort))?.leaders.find(
        ({ enrolmentId }) => enrolmentId === g.ana.enrolment,
      );
      const own = await progressOfHer(g.ana);
      expect(leader?.progress).toEqual(own);
      expect((await enrolmentPage(g.one, g.cohort, g.ana.enrolment))?.progress).toEqual(own);
      expect(desk?.share).toBe(own.share);
      return [own.attended, own.counted, desk?.slipping.length];
    };
    expect(await everywhere()).toEqual([1, 1, 0]);
    await saveCounting(g.coordinator, {
      curriculumId: g.curriculum,
      version: 1,
      counts: { late: "missed", apology: "missed", connection_failed: "attended" },
      catchUp: [],
    });
    expect(await everywhere()).toEqual([1, 3, 1]);
  });

  test("only coordinators choose, and a published version stays as it is", async () => {
    const g = await ground();
    const counts = { late: "missed" as const };
    await expect(
      saveCounting(g.one, { curriculumId: g.curriculum, version: 1, counts, catchUp: [] }),
    ).rejects.toMatchObject({ code: "not_found" });
    await database.owner`update curricula set published_at = now() where id = ${g.curriculum}`;
    await expect(
      saveCounting(g.coordinator, { curriculumId: g.curriculum, version: 1, counts, catchUp: [] }),
    ).rejects.toMatchObject({ code: "curriculum_published" });
    await expect(
      saveRule(g.coordinator, { curriculumId: g.curriculum, kind: "hours", moduleId: undefined, least: 2 }),
    ).rejects.toMatchObject({ code: "curriculum_published" });
    await expect(
      asViewer(g.coordinator, (tx) =>
        tx.execute(
          sql`insert into completion_rules (curriculum_id, kind, least) values (${g.curriculum}, 'hours', 3)`,
        ),
      ),
    ).rejects.toThrow();
  });
});

describe("the register", () => {
  test("a mark can be taken away, and its history keeps it", async () => {
    const g = await ground();
    const id = await g.session(-60);
    await mark(g.one, id, { [g.ana.enrolment]: "late" });
    const stale = await sheet(g.other, id, { [g.ana.enrolment]: "absent" });
    expect(await mark(g.one, id, { [g.ana.enrolment]: "" })).toEqual({ saved: 1, conflicts: [] });
    expect((await attendanceSheet(g.one, id))?.rows[0]).toMatchObject({ mark: null, version: 0 });
    // The other one still sees it; she is told that it was taken away.
    expect(await recordAttendance(g.other, stale)).toEqual({
      saved: 0,
      conflicts: [{ enrolmentId: g.ana.enrolment, yours: "absent", theirs: null, by: null }],
    });
    await mark(g.other, id, { [g.ana.enrolment]: "left_early" });
    expect((await markHistory(g.one, id))?.changes.map(({ from, to, by }) => [from, to, by])).toEqual([
      [null, "left_early", "Staff 2"],
      ["late", null, "Staff 1"],
      [null, "late", "Staff 1"],
    ]);
  });

  test("cleared and marked anew, an old sheet of the same version changes nothing", async () => {
    const g = await ground();
    const id = await g.session(-60);
    await mark(g.one, id, { [g.ana.enrolment]: "present" });
    const offline = await sheet(g.other, id, { [g.ana.enrolment]: "late" });
    await mark(g.one, id, { [g.ana.enrolment]: "" });
    await mark(g.one, id, { [g.ana.enrolment]: "absent" });
    expect(await recordAttendance(g.other, offline)).toMatchObject({
      saved: 0,
      conflicts: [{ yours: "late", theirs: "absent", by: "Staff 1" }],
    });
  });

  test("her history is hers and her staff's; nobody writes it", async () => {
    const g = await ground();
    const id = await g.session(-60);
    await mark(g.one, id, { [g.ana.enrolment]: "absent", [g.berta.enrolment]: "late" });
    const seen = (who: Viewer) =>
      asViewer(
        who,
        async (tx) =>
          (await tx.execute(sql`select 1 from attendance_changes where session_id = ${id}`)).length,
      );
    expect(await Promise.all([g.one, g.coordinator, g.ana, g.berta, g.mentor].map(seen))).toEqual([
      2, 2, 1, 1, 0,
    ]);
    await expect(
      asViewer(g.one, (tx) =>
        tx.execute(
          sql`insert into attendance_changes (session_id, enrolment_id, to_mark, method) values (${id}, ${g.ana.enrolment}, 'present', 'register')`,
        ),
      ),
    ).rejects.toThrow();
    await database.owner`delete from training_sessions where id = ${id}`;
    expect(await seen(g.one)).toBe(0);
  });
});

describe("an apology", () => {
  test("she gives it before, staff reads why, she takes it back, or comes after all", async () => {
    const g = await ground();
    const id = await g.session(20);
    await giveApology(g.ana, { sessionId: id, reason: "Night shift" });
    await giveApology(g.ana, { sessionId: id, reason: "Night shift, second week" });
    expect((await attendanceSheet(g.one, id))?.rows[0]).toMatchObject({
      mark: "apology",
      method: "apology",
      version: 1,
      reason: "Night shift, second week",
    });
    expect(await sessionPage(g.ana, id)).toMatchObject({
      mark: "apology",
      apologyReason: "Night shift, second week",
    });
    for (const who of [g.berta, g.mentor])
      expect(await asViewer(who, (tx) => tx.execute(sql`select 1 from apologies`))).toHaveLength(0);
    const log =
      await database.owner`select detail from audit_log where verb = 'give_apology' and subject_id = ${id}`;
    expect(JSON.stringify(log)).not.toContain("shift");
    await takeBackApology(g.ana, { sessionId: id });
    await takeBackApology(g.ana, { sessionId: id });
    expect((await attendanceSheet(g.one, id))?.rows[0]).toMatchObject({ mark: null, reason: null });

    await giveApology(g.ana, { sessionId: id, reason: null });
    await openCheckIn(g.one, { sessionId: id });
    const { code = "" } = (await currentCode(g.one, id)) ?? {};
    expect(await checkIn(g.ana, { sessionId: id, code })).toEqual({ answer: "present" });
    await expect(giveApology(g.ana, { sessionId: id, reason: null })).rejects.toMatchObject({
      code: "apology_marked",
    });
  });

  test("not once it has begun, not where staff marked her, not for a session that is not hers", async () => {
    const g = await ground();
    const begun = await g.session(-1);
    await expect(giveApology(g.ana, { sessionId: begun, reason: null })).rejects.toMatchObject({
      code: "apology_begun",
    });
    const marked = await g.session(60);
    await mark(g.one, marked, { [g.ana.enrolment]: "excused" });
    await expect(giveApology(g.ana, { sessionId: marked, reason: null })).rejects.toMatchObject({
      code: "apology_marked",
    });
    await takeBackApology(g.ana, { sessionId: marked });
    expect((await sessionPage(g.ana, marked))?.mark).toBe("excused");
    for (const who of [...(await strangers(g)).filter(({ id }) => id !== g.berta.id), g.one])
      await expect(giveApology(who, { sessionId: marked, reason: null })).rejects.toMatchObject({
        code: "not_found",
      });
    const given = await g.session(60);
    await giveApology(g.ana, { sessionId: given, reason: null });
    await database.owner`update training_sessions set starts_at = now() - interval '1 minute' where id = ${given}`;
    await expect(takeBackApology(g.ana, { sessionId: given })).rejects.toMatchObject({
      code: "apology_begun",
    });
  });
});

describe("catching up", () => {
  test("she writes, is asked again, writes more, and is accepted; what stood there stays in the history", async () => {
    const g = await ground();
    const id = await g.session(-200);
    await mark(g.one, id, { [g.ana.enrolment]: "absent" });
    await saveCatchUpMaterial(g.one, {
      sessionId: id,
      version: 0,
      url: "https://example.org/recording",
      note: "From minute 10",
    });
    expect((await sessionPage(g.ana, id))?.material).toMatchObject({ url: "https://example.org/recording" });
    await writeCatchUp(g.ana, { sessionId: id, version: 0, reflection: "Power is shared." });
    await writeCatchUp(g.ana, { sessionId: id, version: 0, reflection: "Power is shared." });
    const toRead = async () => (await sessionPage(g.one, id))?.catchUps[0];
    const first = await toRead();
    expect(first).toMatchObject({
      name: "Ana Pérez",
      reflection: "Power is shared.",
      state: "submitted",
      version: 1,
    });
    const answering = { catchUpId: first?.id ?? "" };
    await expect(
      answerCatchUp(g.one, { ...answering, version: 1, verdict: "again", answer: null }),
    ).rejects.toMatchObject({ fields: { answer: "required" } });
    await answerCatchUp(g.one, { ...answering, version: 1, verdict: "again", answer: "What would you try?" });
    expect((await sessionPage(g.ana, id))?.catchUp).toMatchObject({
      state: "again",
      answer: "What would you try?",
      by: "Staff 1",
    });
    await expect(
      writeCatchUp(g.ana, { sessionId: id, version: 1, reflection: "Late" }),
    ).rejects.toMatchObject({ code: "stale" });
    await writeCatchUp(g.ana, {
      sessionId: id,
      version: 2,
      reflection: "Power is shared. I would begin with a circle.",
    });
    await expect(
      answerCatchUp(g.other, { ...answering, version: 2, verdict: "accept", answer: null }),
    ).rejects.toMatchObject({ code: "stale" });
    expect(
      await answerCatchUp(g.one, { ...answering, version: 3, verdict: "accept", answer: "Thank you" }),
    ).toEqual({ answer: "accepted" });
    expect(
      await answerCatchUp(g.other, { ...answering, version: 3, verdict: "accept", answer: null }),
    ).toEqual({ answer: "accepted" });
    expect((await progressOfHer(g.ana)).attended).toBe(1);
    expect((await markHistory(g.one, id))?.changes.map(({ from, to, method }) => [from, to, method])).toEqual(
      [
        ["absent", "caught_up", "catch_up"],
        [null, "absent", "register"],
      ],
    );
    await expect(
      writeCatchUp(g.ana, { sessionId: id, version: 4, reflection: "More" }),
    ).rejects.toMatchObject({ code: "catch_up_accepted" });
  });

  test("each role against it, each denial beside the one who may", async () => {
    const g = await ground();
    const id = await g.session(-200);
    for (const who of (await strangers(g)).filter((one) => one.id !== g.berta.id))
      await expect(writeCatchUp(who, { sessionId: id, version: 0, reflection: "x" })).rejects.toMatchObject({
        code: "not_found",
      });
    await writeCatchUp(g.ana, { sessionId: id, version: 0, reflection: "x" });
    const one = (await sessionPage(g.one, id))?.catchUps[0];
    const accept = { catchUpId: one?.id ?? "", version: 1, verdict: "accept" as const, answer: null };
    for (const who of [...(await strangers(g)), g.ana]) {
      await expect(answerCatchUp(who, accept)).rejects.toMatchObject({ code: "not_found" });
      if (who.id !== g.ana.id)
        expect(
          await asViewer(who, (tx) => tx.execute(sql`select 1 from catch_ups where session_id = ${id}`)),
        ).toHaveLength(0);
      await expect(
        saveCatchUpMaterial(who, { sessionId: id, version: 0, url: null, note: "x" }),
      ).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(
      asViewer(g.ana, (tx) => tx.execute(sql`update catch_ups set state = 'accepted'`)).then((r) => r.count),
    ).resolves.toBe(0);
    await answerCatchUp(g.coordinator, accept);
  });

  test("not before the end, not where she came, not where the module says no", async () => {
    const g = await ground();
    const write = (sessionId: string) => writeCatchUp(g.ana, { sessionId, version: 0, reflection: "x" });
    await expect(write(await g.session(-30))).rejects.toMatchObject({ code: "catch_up_not_over" });
    const came = await g.session(-300);
    await mark(g.one, came, { [g.ana.enrolment]: "late" });
    await expect(write(came)).rejects.toMatchObject({ code: "catch_up_attended" });
    await database.owner`update modules set catch_up = false where id = ${g.rights}`;
    await expect(write(await g.session(-300, g.rights))).rejects.toMatchObject({
      code: "catch_up_not_allowed",
    });
  });

  test("sent and answered by ten at once, there is one reflection and one mark", async () => {
    const g = await ground();
    const id = await g.session(-200);
    await Promise.all(
      Array.from({ length: 10 }, () =>
        writeCatchUp(g.ana, { sessionId: id, version: 0, reflection: "Once" }),
      ),
    );
    const [one, ...more] = (await sessionPage(g.one, id))?.catchUps ?? [];
    expect([one?.version, more.length]).toEqual([1, 0]);
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        answerCatchUp(i % 2 ? g.one : g.other, {
          catchUpId: one?.id ?? "",
          version: 1,
          verdict: "accept",
          answer: null,
        }),
      ),
    );
    expect((await markHistory(g.one, id))?.changes).toHaveLength(1);
  });
});

describe("the list of a meeting tool", () => {
  const file = (text: string) => new File([text], "participants.csv");
  const thresholds = { lateAfter: 10, earlyBefore: 15, least: 20, zone: "UTC" };
  const at = (minutes: number) =>
    new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 19).replace("T", " ");

  test("proposes, writes nothing; a doubtful name needs a yes; strangers and the unseen are listed", async () => {
    const g = await ground();
    const id = await g.session(-100);
    const list = `Name,Email,Join time,Leave time
Somebody,${g.ana.address.toUpperCase()},${at(-101)},${at(-9)}
Berta Gomes,,${at(-80)},${at(-10)}
Projector,,${at(-100)},${at(-10)}
`;
    const proposed = await proposeMarks(g.one, { sessionId: id, file: file(list), ...thresholds });
    expect(proposed.rows.map(({ name, how, proposal, lateBy }) => [name, how, proposal, lateBy])).toEqual([
      ["Berta Gómez", "similar", "late", 20],
      ["Ana Pérez", "address", "present", 0],
    ]);
    expect([proposed.strangers, proposed.unseen]).toEqual([["Projector"], ["Carla Ruiz"]]);
    expect((await attendanceSheet(g.one, id))?.rows.every((row) => row.mark === null)).toBe(true);
    const given = await sheet(g.one, id, { [g.ana.enrolment]: "present", [g.berta.enrolment]: "late" });
    const unsure = { ...given, doubtful: [g.berta.enrolment], sure: [] };
    expect(await confirmMarks(g.one, unsure)).toEqual({ saved: 1, conflicts: [] });
    expect(await confirmMarks(g.one, { ...unsure, sure: [g.berta.enrolment] })).toEqual({
      saved: 2,
      conflicts: [],
    });
    expect(
      (await attendanceSheet(g.one, id))?.rows.map((row) => [row.mark, row.method, row.version]),
    ).toEqual([
      ["present", "import", 1],
      ["late", "import", 1],
      [null, null, 0],
    ]);
  });

  test("another meeting is refused by its time or its people; nobody but staff may read one", async () => {
    const g = await ground();
    const id = await g.session(-100);
    const read = (who: Viewer, list: string) =>
      proposeMarks(who, { sessionId: id, file: file(list), ...thresholds });
    const of = (name: string, from: number) =>
      `Name,Join time,Leave time\n${name},${at(from)},${at(from + 60)}\n`;
    await expect(read(g.one, of("Ana Pérez", -3000))).rejects.toMatchObject({
      fields: { file: "export_other_time" },
    });
    await expect(read(g.one, of("Zhanna", -90))).rejects.toMatchObject({
      fields: { file: "export_other_people" },
    });
    for (const who of await strangers(g))
      await expect(read(who, of("Ana Pérez", -90))).rejects.toMatchObject({ code: "not_found" });
    expect((await read(g.coordinator, of("Ana Pérez", -90))).rows).toHaveLength(1);
    for (const who of [g.ana, g.mentor])
      expect(
        await asViewer(who, (tx) =>
          tx.execute(sql`select * from match_addresses(${id}, array[${g.ana.address}])`),
        ),
      ).toHaveLength(0);
  });
});

describe("rules and exceptions", () => {
  test("what nobody can meet is saved and said; removed, it is gone", async () => {
    const g = await ground();
    await g.session(-300);
    const rule = { curriculumId: g.curriculum, kind: "hours" as const, moduleId: undefined };
    expect((await saveRule(g.coordinator, { ...rule, least: 1 })).unreachable).toEqual([]);
    const { unreachable } = await saveRule(g.coordinator, { ...rule, least: 2 });
    expect(unreachable).toMatchObject([{ cohort: "North", possible: 1.5 }]);
    await expect(saveRule(g.one, { ...rule, least: 2 })).rejects.toMatchObject({ code: "not_found" });
    const foreign = (await ground()).stories;
    await expect(
      saveRule(g.coordinator, {
        curriculumId: g.curriculum,
        kind: "module_sessions",
        moduleId: foreign,
        least: 1,
      }),
    ).rejects.toMatchObject({ fields: { moduleId: "unknown_choice" } });
    const page = await completionPage(g.coordinator, g.curriculum);
    expect(page?.stored).toMatchObject([{ kind: "hours", least: 2 }]);
    expect(page?.unreachable).toHaveLength(1);
    await expect(removeRule(g.one, { ruleId: page?.stored[0]?.id ?? "" })).rejects.toMatchObject({
      code: "not_found",
    });
    await removeRule(g.coordinator, { ruleId: page?.stored[0]?.id ?? "" });
    expect((await completionPage(g.coordinator, g.curriculum))?.stored).toEqual([]);
  });

  test("assignments accepted count, in all or in a module", async () => {
    const g = await ground();
    const [assignment] =
      await database.owner`insert into training_assignments (cohort_id, module_id, title, brief, due_at, zone)
      values (${g.cohort}, ${g.rights}, '{"en": "A letter"}', '{"en": "Write"}', now() + interval '3 days', 'UTC') returning id`;
    await saveRule(g.coordinator, {
      curriculumId: g.curriculum,
      kind: "assignments",
      moduleId: undefined,
      least: 1,
    });
    await saveRule(g.coordinator, {
      curriculumId: g.curriculum,
      kind: "assignments",
      moduleId: g.stories,
      least: 1,
    });
    const have = async () =>
      (await progressOfHer(g.ana)).results
        .filter(({ kind }) => kind === "assignments")
        .map(({ moduleId, have: n }) => [moduleId, n]);
    expect(await have()).toEqual([
      [null, 0],
      [g.stories, 0],
    ]);
    await database.owner`insert into submissions (assignment_id, enrolment_id, state, text, first_sent_at, sent_at, decided_at, decided_by)
      values (${assignment?.id}, ${g.ana.enrolment}, 'accepted', 'Dear', now(), now(), now(), ${g.one.id})`;
    expect(await have()).toEqual([
      [null, 1],
      [g.stories, 0],
    ]);
  });

  test("an exception makes her complete, with its reason and who granted it; revoked, the rule holds again", async () => {
    const g = await ground();
    const id = await g.session(-200);
    await mark(g.one, id, { [g.ana.enrolment]: "present" });
    const rule = { kind: "required_modules" as const, moduleId: g.rights };
    const grant = { enrolmentId: g.ana.enrolment, rule, reason: "She taught it" };
    expect((await progressOfHer(g.ana)).complete).toBe(false);
    for (const who of [...(await strangers(g)), g.one, g.ana])
      await expect(grantException(who, grant)).rejects.toMatchObject({ code: "not_found" });
    await expect(
      grantException(g.coordinator, { ...grant, rule: { kind: "hours", moduleId: null } }),
    ).rejects.toMatchObject({ fields: { rule: "unknown_choice" } });
    await grantException(g.coordinator, grant);
    await grantException(g.coordinator, grant);
    expect(await progressOfHer(g.ana)).toMatchObject({ complete: true, requiredTotal: 1 });
    const page = await enrolmentPage(g.coordinator, g.cohort, g.ana.enrolment);
    expect(page?.exceptions).toMatchObject([
      {
        kind: "required_modules",
        title: { en: "Rights" },
        reason: "She taught it",
        grantedBy: "Staff 0",
        revokedAt: null,
      },
    ]);
    const exceptionId = page?.exceptions[0]?.id ?? "";
    await expect(revokeException(g.one, { exceptionId })).rejects.toThrow();
    await revokeException(g.coordinator, { exceptionId });
    await revokeException(g.coordinator, { exceptionId });
    expect((await progressOfHer(g.ana)).complete).toBe(false);
    expect((await enrolmentPage(g.coordinator, g.cohort, g.ana.enrolment))?.exceptions).toMatchObject([
      { revokedBy: "Staff 0" },
    ]);
  });

  test("a waived module stays waived in the next version of the curriculum", async () => {
    const g = await ground();
    await grantException(g.coordinator, {
      enrolmentId: g.ana.enrolment,
      rule: { kind: "required_modules", moduleId: g.rights },
      reason: "She taught it",
    });
    const next = randomUUID();
    await database.owner`update curricula set published_at = now() where id = ${g.curriculum}`;
    await database.owner`insert into curricula (id, name, lineage_id, number) select ${next}, name, lineage_id, 2 from curricula where id = ${g.curriculum}`;
    await database.owner`insert into modules (curriculum_id, position, title, lineage_id) select ${next}, position, title, lineage_id from modules where curriculum_id = ${g.curriculum}`;
    await database.owner`update cohorts set curriculum_id = ${next} where id = ${g.cohort}`;
    expect(await progressOfHer(g.ana)).toMatchObject({
      requiredTotal: 1,
      missing: { modules: [expect.any(String)] },
    });
  });

  test("what if the bar were another: it counts and changes nothing", async () => {
    const g = await ground();
    await database.owner`update modules set kind = 'elective' where curriculum_id = ${g.curriculum}`;
    const [first, second] = [await g.session(-400), await g.session(-200)];
    await mark(g.one, first, {
      [g.ana.enrolment]: "present",
      [g.berta.enrolment]: "present",
      [g.carla.enrolment]: "absent",
    });
    await mark(g.one, second, {
      [g.ana.enrolment]: "present",
      [g.berta.enrolment]: "absent",
      [g.carla.enrolment]: "absent",
    });
    const whole = await wholeCohort(g.coordinator, g.cohort);
    if (!whole) throw new Error("The cohort is hers.");
    const ask = (bar: number) => whatIf(whole.cohort, whole.leaders, bar, new Date());
    expect(ask(50)).toMatchObject({ total: 3, now: 1, would: 2, more: [{ name: "Berta Gómez" }], fewer: [] });
    expect(ask(70)).toMatchObject({ would: 1, more: [], fewer: [] });
    expect(ask(0)).toMatchObject({ would: 3 });
  });
});

test("two profiles of one cohort merged: apology, reflection and exception follow, and go back", async () => {
  const g = await ground();
  const [ahead, past] = [await g.session(60), await g.session(-300)];
  await giveApology(g.ana, { sessionId: ahead, reason: "Shift" });
  await writeCatchUp(g.ana, { sessionId: past, version: 0, reflection: "Hers" });
  await grantException(g.coordinator, {
    enrolmentId: g.ana.enrolment,
    rule: { kind: "session_share", moduleId: null },
    reason: "Shift",
  });
  const whose = async () =>
    (
      await database.owner`select enrolment_id as id from apologies where session_id = ${ahead} union all select enrolment_id from catch_ups where session_id = ${past}
      union all select enrolment_id from completion_exceptions where enrolment_id in (${g.ana.enrolment}, ${g.berta.enrolment})`
    ).map(({ id }) => id);
  const [merged] = await asViewer(g.coordinator, (tx) =>
    tx.execute<{ merge: string }>(sql`select merge_people(${g.berta.id}, ${g.ana.id}) as merge`),
  );
  expect(await whose()).toEqual(Array(3).fill(g.berta.enrolment));
  await asViewer(g.coordinator, (tx) => tx.execute(sql`select undo_merge(${merged?.merge})`));
  expect(await whose()).toEqual(Array(3).fill(g.ana.enrolment));
});
