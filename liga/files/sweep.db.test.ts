import { randomUUID } from "node:crypto";
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeWork } from "../training/assignments/try-work";
import { addToSubmission } from "./add-to-submission";
import { openFile } from "./open-file";
import { newKey, storage } from "./storage";
import { sweepFiles } from "./sweep";

let w: Awaited<ReturnType<typeof makeWork>>;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "liga-files-"));
  process.env.LIGA_DATA_DIR = folder;
  w = await makeWork();
});
afterAll(async () => {
  await w.g.drop();
  await rm(folder, { recursive: true });
});

const hour = 3_600_000;
/** Bytes that were written so many hours ago. */
async function aged(key: string, hours: number) {
  const at = new Date(Date.now() - hours * hour);
  await utimes(path.join(folder, "files", key), at, at);
  return key;
}
async function orphan(hours: number) {
  const key = newKey();
  await storage().put(key, Buffer.from("nobody's"));
  return aged(key, hours);
}
const there = async (key: string) => {
  const bytes = await storage().get(key);
  await bytes?.cancel();
  return bytes !== null;
};
async function hers() {
  const [assignmentId, fileId] = [await w.assignment(), randomUUID()];
  const bytes = new TextEncoder().encode("%PDF-1.7\nHers");
  await addToSubmission(w.her, { assignmentId, fileId }, { name: "essay.pdf", bytes });
  const [row] = await w.g.own<{ key: string }[]>`select storage_key as key from files where id = ${fileId}`;
  return { fileId, assignmentId, key: await aged(row?.key ?? "", 400) };
}

test("bytes without a row go once they are a day old; what has a row stays", async () => {
  const [kept, lost] = [await hers(), await hers()];
  await w.g.own`delete from training_assignments where id = ${lost.assignmentId}`;
  const [old, young] = [await orphan(25), await orphan(23)];
  await writeFile(path.join(folder, "files", `${old}.part`), "half of a voice note");
  await aged(`${old}.part`, 48);
  expect(await sweepFiles()).toBe(3);
  expect(await Promise.all([kept.key, lost.key, old, `${old}.part`, young].map(there))).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect((await openFile(w.her, kept.fileId))?.name).toBe("essay.pdf");
  expect(await sweepFiles()).toBe(0);
  expect(await sweepFiles(new Date(Date.now() + 2 * hour))).toBe(1);
});

test("when most of what is kept has no row, the database is the wrong one, and nothing goes", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const keys = await Promise.all(Array.from({ length: 11 }, () => orphan(30)));
  expect(await sweepFiles()).toBe(0);
  expect(said).toHaveBeenCalledOnce();
  expect(await Promise.all(keys.map(there))).toEqual(keys.map(() => true));
  said.mockRestore();
});

test("every key the database knows stands where the sweep asks", async () => {
  const columns = await w.g.own`select table_name from information_schema.columns
    where table_schema = 'public' and column_name ~ 'storage|_key$' and data_type = 'text'`;
  expect(columns.map((row) => row.table_name)).toEqual(["files"]);
});
