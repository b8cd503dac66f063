import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { enrolmentPage, wholeCohort } from "../cohorts/queries";
import { whatIf } from "../cohorts/what-if";
import { giveApology } from "./give-apology";
import { grantException } from "./grant-exception";
import { completionPage } from "./read-completion";
import { removeRule } from "./remove-rule";
import { revokeException } from "./revoke-exception";
import { saveRule } from "./save-rule";
import { ground, mark, progressOfHer, strangers } from "./try-attendance";
import { database, withDatabase } from "./try-training";
import { writeCatchUp } from "./write-catch-up";

withDatabase();

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
    // She reads why; who only staffs her cohort counts with it and does not, whichever way she asks.
    expect(
      (await asViewer(g.ana, (tx) => tx.execute(sql`select reason from completion_exceptions`))).map(
        ({ reason }) => reason,
      ),
    ).toEqual(["She taught it"]);
    const seen = await enrolmentPage(g.one, g.cohort, g.ana.enrolment);
    expect(seen?.progress.complete).toBe(true);
    expect(seen?.exceptions).toMatchObject([
      { kind: "required_modules", reason: null, grantedBy: "Staff 0" },
    ]);
    expect(
      await asViewer(g.one, (tx) => tx.execute(sql`select reason from completion_exceptions`)),
    ).toHaveLength(0);
    const asked = sql`select reason from exceptions_of(array[${g.ana.enrolment}::uuid])`;
    const answers = await Promise.all(
      [g.coordinator, g.one, g.mentor, g.berta].map((who) => asViewer(who, (tx) => tx.execute(asked))),
    );
    expect(answers.map((rows) => rows.map(({ reason }) => reason))).toEqual([
      ["She taught it"],
      [null],
      [null],
      [],
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
