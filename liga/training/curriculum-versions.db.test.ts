import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { editCohort } from "../cohorts/edit-cohort";
import { addModule } from "./add-module";
import { compareVersions } from "./compare-versions";
import { copyCurriculum, newVersion } from "./copy-curriculum";
import { editModule } from "./edit-module";
import { holdBeside } from "./hold-beside";
import { removeMaterial, saveMaterial } from "./materials";
import { moveCohort } from "./move-cohort";
import { publishCurriculum } from "./publish-curriculum";
import { ownTraining } from "./queries";
import { curriculumPage, modulePage } from "./read-curricula";
import { removeModule } from "./remove-module";
import { byTitle, ground, required, typed } from "./try-plans";
import { withDatabase } from "./try-training";

withDatabase();

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
    // Another language comes to it all the same.
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

  test("what a published version gives to read stays; what comes later or is bettered says so", async () => {
    const { owner, coordinator, facilitator, curriculum, rights } = await ground();
    const original = {
      moduleId: rights,
      language: "en",
      title: "CEDAW",
      body: null,
      origin: "original" as const,
    };
    const save = (text: Partial<Parameters<typeof saveMaterial>[1]> = {}) =>
      saveMaterial(coordinator, {
        ...original,
        materialId: undefined,
        url: "https://example.org/a",
        ...text,
      });
    await save();
    const [{ id: materialId } = { id: "" }] = await owner<
      { id: string }[]
    >`select id from module_materials where module_id = ${rights}`;
    const machine = {
      materialId,
      language: "es",
      title: "CEDAU",
      url: null,
      body: "…",
      origin: "machine" as const,
    };
    await save(machine);
    const marks = async () =>
      (await modulePage(facilitator, rights))?.materials.map(({ texts }) =>
        texts.map(({ language, addedAt, changedAt }) => [language, addedAt !== null, changedAt !== null]),
      );
    // A draft may be rewritten, and marks nothing.
    await save({ materialId, title: "CEDAW convention" });
    expect(await marks()).toEqual([
      [
        ["en", false, false],
        ["es", false, false],
      ],
    ]);
    await publishCurriculum(coordinator, { curriculumId: curriculum, version: 1 });

    const kept = { cause: { message: "material_published" } };
    for (const refused of [
      () => save({ materialId, title: "Another" }),
      () => save({ materialId, title: "CEDAW convention", url: null, body: "Other words" }),
      () => save({ materialId, title: "CEDAW convention", origin: "machine" }),
      () => removeMaterial(coordinator, { materialId, language: "en" }),
      () => removeMaterial(coordinator, { materialId, language: "es" }),
      () =>
        asViewer(coordinator, (tx) => tx.execute(sql`delete from module_materials where id = ${materialId}`)),
      () =>
        asViewer(coordinator, (tx) =>
          tx.execute(sql`update module_materials set position = 9 where id = ${materialId}`),
        ),
    ])
      await expect(refused()).rejects.toMatchObject(kept);
    // Said again as it is, it changes nothing; a link is mended, a translation bettered, a language added.
    await save({ materialId, title: "CEDAW convention" });
    expect(await marks()).toEqual([
      [
        ["en", false, false],
        ["es", false, false],
      ],
    ]);
    await save({ materialId, title: "CEDAW convention", url: "https://example.org/b" });
    await save({ ...machine, body: "…!", origin: "person" });
    await save({ ...machine, language: "ar" });
    await save({ title: "A second one" });
    expect(await marks()).toEqual([
      [
        ["en", false, true],
        ["ar", true, false],
        ["es", false, true],
      ],
      [["en", true, false]],
    ]);
    // The next version has all of it from its beginning.
    const { curriculumId } = await newVersion(coordinator, { curriculumId: curriculum });
    const next = (await byTitle(coordinator, curriculumId)).Rights?.id ?? "";
    const texts = (await modulePage(coordinator, next))?.materials.flatMap((material) => material.texts);
    expect(texts?.map(({ addedAt, changedAt }) => addedAt ?? changedAt)).toEqual([null, null, null, null]);
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
