import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mostBytes } from "@/lib/file-kinds";
import { AddResource } from "../resources/input";
import { addResource } from "../resources/save-resource";
import { decideSubmission } from "../training/assignments/decide-submission";
import { DecideSubmission } from "../training/assignments/input";
import { sendSubmission } from "../training/assignments/send-submission";
import { makeWork, refusal } from "../training/assignments/try-work";
import type { Viewer } from "../viewer";
import { addToResource } from "./add-to-resource";
import { addToSubmission } from "./add-to-submission";
import { openFile, partOf } from "./open-file";
import { bodyWithin } from "./receive";
import { removeFile } from "./remove-file";

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

const pdf = (words = "") => ({ name: "essay.pdf", bytes: new TextEncoder().encode(`%PDF-1.7\n${words}`) });
const voice = { name: "note.ogg", bytes: new TextEncoder().encode("OggS a voice") };
const kept = async () =>
  (await readdir(path.join(folder, "files"), { recursive: true }).catch(() => [])).filter(
    (name) => name.length > 30,
  );
const words = async (who: Viewer, fileId: string) => {
  const file = await openFile(who, fileId);
  return file && new Response(file.body).text();
};

test("a file is hers until she sends it, then the staff's to read too, and never anybody else's", async () => {
  const [assignmentId, fileId] = [await w.assignment(), randomUUID()];
  await addToSubmission(w.her, { assignmentId, fileId }, pdf("Her essay"));
  const others = [w.fellow, w.mentor, w.stranger];
  expect(await words(w.her, fileId)).toContain("Her essay");
  for (const who of [...others, w.coordinator, w.facilitator, w.administrator])
    expect(await openFile(who, fileId)).toBeNull();
  await sendSubmission(w.her, { assignmentId, text: "", version: 0 });
  for (const who of [w.coordinator, w.facilitator, w.administrator])
    expect(await words(who, fileId)).toContain("Her essay");
  for (const who of others) expect(await openFile(who, fileId)).toBeNull();
  // One she adds afterwards is hers again until she sends it.
  const second = randomUUID();
  await addToSubmission(w.her, { assignmentId, fileId: second }, pdf("A second thought"));
  expect(await openFile(w.coordinator, second)).toBeNull();
  for (const who of [w.fellow, w.coordinator])
    expect(await refusal(removeFile(who, { fileId }))).toBe(who === w.fellow ? "done" : "file_stays");
  expect(await words(w.her, fileId)).toContain("Her essay");
});

test("sent again after a lost answer it is there once, and nothing is left in the folder", async () => {
  const [assignmentId, fileId, before] = [await w.assignment(), randomUUID(), (await kept()).length];
  for (let i = 0; i < 3; i++) await addToSubmission(w.her, { assignmentId, fileId }, pdf());
  expect((await kept()).length).toBe(before + 1);
  expect(await w.g.own`select name, media_type, bytes::int from files where id = ${fileId}`).toEqual([
    { name: "essay.pdf", media_type: "application/pdf", bytes: 9 },
  ]);
});

test("what is not what its name says, and what nobody takes, is refused and not kept", async () => {
  const [assignmentId, before] = [await w.assignment(), await kept()];
  const add = (file: { name: string; bytes: Uint8Array }, to = assignmentId) =>
    refusal(addToSubmission(w.her, { assignmentId: to, fileId: randomUUID() }, file));
  expect(await add({ ...pdf(), name: "holiday.jpg" })).toBe("invalid file file_mislabelled");
  expect(await add({ ...voice, name: "essay.pdf" })).toBe("invalid file file_mislabelled");
  expect(await add({ name: "essay.pdf", bytes: new TextEncoder().encode("MZ\u0000\u0001") })).toBe(
    "invalid file file_kind_unknown",
  );
  expect(await add({ name: "page.pdf", bytes: new TextEncoder().encode("<html><script>") })).toBe(
    "invalid file file_kind_unknown",
  );
  const onlyVoice = await w.assignment({ allows: ["voice"] });
  expect(await add(pdf(), onlyVoice)).toBe("invalid file file_no_voice");
  expect(await add(pdf(), await w.assignment({ allows: ["text"] }))).toBe("invalid file file_not_asked");
  expect(await kept()).toEqual(before);
  expect(await add(voice, onlyVoice)).toBe("done");
});

test("nobody adds to what is not hers to answer, nor to what is accepted; she removes until then", async () => {
  const [assignmentId, fileId] = [await w.assignment(), randomUUID()];
  for (const who of [w.coordinator, w.mentor, w.stranger])
    expect(await refusal(addToSubmission(who, { assignmentId, fileId }, pdf()))).toBe("not_found");
  await addToSubmission(w.her, { assignmentId, fileId }, pdf());
  const gone = randomUUID();
  await addToSubmission(w.her, { assignmentId, fileId: gone }, pdf());
  const before = (await kept()).length;
  for (let i = 0; i < 2; i++) await removeFile(w.her, { fileId: gone });
  expect((await kept()).length).toBe(before - 1);
  await sendSubmission(w.her, { assignmentId, text: "", version: 0 });
  const [row] = await w.g.own`select id, version from submissions where assignment_id = ${assignmentId}`;
  const decision = {
    submissionId: row?.id,
    version: row?.version,
    decision: "accepted",
    commentId: randomUUID(),
  };
  await decideSubmission(w.coordinator, DecideSubmission.parse(decision));
  expect(await refusal(addToSubmission(w.her, { assignmentId, fileId: randomUUID() }, pdf()))).toBe(
    "submission_accepted",
  );
  expect(await refusal(removeFile(w.her, { fileId }))).toBe("file_stays");
});

test("six files are enough for one submission", async () => {
  const assignmentId = await w.assignment();
  const add = () => refusal(addToSubmission(w.her, { assignmentId, fileId: randomUUID() }, pdf()));
  for (let i = 0; i < 6; i++) expect(await add()).toBe("done");
  expect(await add()).toBe("too_many_files");
});

test("a resource's file is everybody's to read and the staff's to change; a new one takes its place", async () => {
  const resourceId = randomUUID();
  const typed = { resourceId, title: "A guide", language: "en", theme: "rights", url: "" };
  await addResource(w.facilitator, AddResource.parse(typed));
  const [old, light, full] = [randomUUID(), randomUUID(), randomUUID()];
  await addToResource(w.facilitator, { resourceId, fileId: old, variant: "full" }, pdf("Old"));
  await addToResource(w.coordinator, { resourceId, fileId: light, variant: "light" }, pdf("Light"));
  await addToResource(w.coordinator, { resourceId, fileId: full, variant: "full" }, pdf("Full"));
  expect(await openFile(w.her, old)).toBeNull();
  for (const who of [w.her, w.mentor, w.stranger]) {
    expect(await words(who, light)).toContain("Light");
    const add = addToResource(who, { resourceId, fileId: randomUUID(), variant: "full" }, pdf());
    expect(await refusal(add)).toBe("not_found");
    expect(await refusal(removeFile(who, { fileId: light }))).toBe("file_stays");
  }
  await removeFile(w.facilitator, { fileId: light });
  expect(await openFile(w.her, light)).toBeNull();
});

test("two gigabytes are refused by what they say of themselves, or after the first 25 MB, never held", async () => {
  const says = { headers: new Headers({ "content-length": String(2 ** 31) }), body: null };
  await expect(bodyWithin(says)).rejects.toMatchObject({ fields: { file: "file_over_limit" } });
  let given = 0;
  let stopped = false;
  const piece = new Uint8Array(1024 * 1024);
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      given += piece.length;
      controller.enqueue(piece);
      // Whoever reads on meets an end, so that this test fails rather than fills the memory.
      if (given > 3 * mostBytes) controller.close();
    },
    cancel() {
      stopped = true;
    },
  });
  await expect(bodyWithin({ headers: new Headers(), body })).rejects.toMatchObject({
    fields: { file: "file_over_limit" },
  });
  expect(stopped).toBe(true);
  expect(given).toBeLessThan(mostBytes + 4 * piece.length);
});

test("a player may ask for a part; what makes no sense is answered whole", () => {
  expect(partOf("bytes=0-99", 1000)).toEqual({ from: 0, to: 99 });
  expect(partOf("bytes=900-", 1000)).toEqual({ from: 900, to: 999 });
  expect(partOf("bytes=-100", 1000)).toEqual({ from: 900, to: 999 });
  expect(partOf("bytes=0-5000", 1000)).toEqual({ from: 0, to: 999 });
  for (const range of [null, "", "bytes=-", "bytes=9-1", "bytes=2000-", "lines=1-2", "bytes=0-1,5-6"])
    expect(partOf(range, 1000)).toBeNull();
});
