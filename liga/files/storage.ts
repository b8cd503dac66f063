import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import { env } from "@/lib/env";

/** Bytes from `from` to `to`, both included. */
export type Part = { from: number; to: number };

/**
 * Where the bytes of files are kept. It knows keys and nothing of whose they are: every way to a file
 * goes through the table `files`, asked as the viewer.
 */
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or a part of them; null when there are none under this key. */
  get(key: string, part?: Part): Promise<ReadableStream | null>;
  /** Removing what is not there is as good as having removed it. */
  remove(key: string): Promise<void>;
  /** Every key there is, with the time its bytes were last written, some hundreds at a time. */
  list(): AsyncIterable<{ key: string; at: Date }[]>;
};

/** With ".part", what a killed process left half written. */
const ours = /^[0-9a-f]{2}\/[0-9a-f-]{36}(\.part)?$/;

/** A key that cannot be guessed and says nothing; two letters first keep folders small. */
export function newKey(): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}`;
}

function checked(key: string) {
  if (!ours.test(key)) throw new Error("Not a key of ours.");
  return key;
}

/** A folder that only this account reads. A file is there whole or not at all. */
export function folderStorage(folder: string): Storage {
  const place = (key: string) => path.join(folder, checked(key));
  return {
    async put(key, bytes) {
      await mkdir(path.dirname(place(key)), { recursive: true, mode: 0o700 });
      await writeFile(`${place(key)}.part`, bytes, { mode: 0o600 });
      await rename(`${place(key)}.part`, place(key));
    },
    async get(key, part) {
      if (!(await stat(place(key)).catch(() => null))) return null;
      const read = createReadStream(place(key), part ? { start: part.from, end: part.to } : {});
      return Readable.toWeb(read) as ReadableStream;
    },
    remove: (key) => rm(place(key), { force: true }),
    async *list() {
      for (const part of await readdir(folder).catch(() => [])) {
        const keys = (await readdir(path.join(folder, part)).catch(() => []))
          .map((name) => `${part}/${name}`)
          .filter((key) => ours.test(key));
        // What is removed meanwhile is not there.
        const there = await Promise.all(keys.map((key) => stat(place(key)).catch(() => null)));
        yield keys.flatMap((key, n) => ({ key, at: there[n]?.mtime ?? new Date() }));
      }
    },
  };
}

export type Bucket = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** A bucket of anything that speaks S3, private; requests are signed and name the bucket in the path. */
export function bucketStorage({ endpoint, bucket, ...credentials }: Bucket): Storage {
  const client = new AwsClient({ ...credentials, service: "s3", retries: 3 });
  const place = (key: string) => `${endpoint}/${bucket}/${checked(key)}`;
  const failed = (what: string, answer: Response) =>
    new Error(`The file storage answered ${answer.status} when asked to ${what}.`);
  return {
    async put(key, bytes) {
      const answer = await client.fetch(place(key), {
        method: "PUT",
        body: bytes as BodyInit,
        headers: {
          "Content-Type": "application/octet-stream",
          // Signed, so that what arrives is what was sent.
          "X-Amz-Content-Sha256": createHash("sha256").update(bytes).digest("hex"),
        },
      });
      await answer.body?.cancel();
      if (!answer.ok) throw failed("keep a file", answer);
    },
    async get(key, part) {
      const answer = await client.fetch(
        place(key),
        part ? { headers: { Range: `bytes=${part.from}-${part.to}` } } : {},
      );
      if (answer.ok) return answer.body;
      await answer.body?.cancel();
      if (answer.status === 404) return null;
      throw failed("give a file back", answer);
    },
    async remove(key) {
      const answer = await client.fetch(place(key), { method: "DELETE" });
      await answer.body?.cancel();
      if (!answer.ok && answer.status !== 404) throw failed("remove a file", answer);
    },
    async *list() {
      for (let from: string | undefined = ""; from !== undefined; ) {
        const after = from && `&continuation-token=${encodeURIComponent(from)}`;
        const answer = await client.fetch(`${endpoint}/${bucket}?list-type=2${after}`);
        if (!answer.ok) throw failed("list its files", answer);
        const page = listedIn(await answer.text());
        yield page.files;
        from = page.next;
      }
    },
  };
}

/** What a bucket answers when asked for its list: keys of ours, and where the next page begins. */
function listedIn(xml: string) {
  const tag = (name: string, text: string) =>
    new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1]?.replaceAll("&amp;", "&");
  const files = (xml.match(/<Contents>.*?<\/Contents>/gs) ?? [])
    .map((one) => ({ key: tag("Key", one) ?? "", at: new Date(tag("LastModified", one) ?? Date.now()) }))
    .filter(({ key }) => ours.test(key));
  return { files, next: tag("NextContinuationToken", xml) };
}

let held: Storage | undefined;

/** The storage of this process: a bucket where S3_BUCKET is set, else the folder `files` of the data folder. */
export function storage(): Storage {
  const { LIGA_DATA_DIR, S3 } = env();
  held ??= S3 ? bucketStorage(S3) : folderStorage(path.resolve(LIGA_DATA_DIR, "files"));
  return held;
}
