import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { attendanceMarks } from "@/db/enums";
import { enrolmentPage, wholeCohort } from "../cohorts/queries";
import type { Viewer } from "../viewer";
import { checkIn } from "./check-in";
import { confirmMarks } from "./confirm-marks";
import { giveApology } from "./give-apology";
import { openCheckIn } from "./open-check-in";
import { proposeMarks } from "./propose-marks";
import { cohortAttendance } from "./queries";
import { completionPage } from "./read-completion";
import { attendanceSheet, currentCode, markHistory, sessionPage } from "./read-sessions";
import { recordAttendance } from "./record-attendance";
import { countsAsAttended, usualCounting } from "./rules";
import { saveCounting } from "./save-counting";
import { saveRule } from "./save-rule";
import { takeBackApology } from "./take-back-apology";
import { ground, mark, progressOfHer, sheet, strangers } from "./try-attendance";
import { database, withDatabase } from "./try-training";

withDatabase();

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
