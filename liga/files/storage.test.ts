import { createHash, createHmac } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bucketStorage, folderStorage, newKey, type Storage } from "./storage";

const secret = "a secret of the test's own";
const kept = new Map<string, Buffer>();
const refused: string[] = [];
let server: Server;
let endpoint: string;
let folder: string;

const sha = (value: string | Buffer) => createHash("sha256").update(value).digest("hex");
const mac = (key: string | Buffer, value: string) => createHmac("sha256", key).update(value).digest();

/** AWS Signature Version 4 as its documentation describes it, computed again from what arrived. */
function rightlySigned(request: IncomingMessage, body: Buffer) {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? "",
    );
  if (!given) return false;
  const [, credential = "", signed = "", signature] = given;
  const [keyId, date = "", region = "", service = ""] = credential.split("/");
  const headers = signed.split(";").map((name) => `${name}:${String(request.headers[name] ?? "").trim()}\n`);
  const content = String(request.headers["x-amz-content-sha256"]);
  if (content !== "UNSIGNED-PAYLOAD" && content !== sha(body)) return false;
  const [place, query = ""] = (request.url ?? "").split("?");
  const sorted = query.split("&").sort().join("&");
  const canonical = [request.method, place, sorted, headers.join(""), signed, content].join("\n");
  const time = String(request.headers["x-amz-date"]);
  const scope = `${date}/${region}/${service}/aws4_request`;
  const key = mac(mac(mac(mac(`AWS4${secret}`, date), region), service), "aws4_request");
  const wanted = mac(key, ["AWS4-HMAC-SHA256", time, scope, sha(canonical)].join("\n")).toString("hex");
  return keyId === "liga" && region === "eu-test-1" && service === "s3" && wanted === signature;
}

/** A page of one file of what the bucket has, as ListObjectsV2 answers, and something that is none of ours. */
function listing(asked: URLSearchParams) {
  const keys = [...kept.keys()].map((url) => url.replace("/voices/", "")).sort();
  const at = Number(asked.get("continuation-token")?.replace("from & on ", "") ?? 0);
  const next =
    at + 1 < keys.length ? `<NextContinuationToken>from &amp; on ${at + 1}</NextContinuationToken>` : "";
  const files = [keys[at], "logs/readme.txt"].map(
    (key) => `<Contents><Key>${key}</Key><LastModified>2026-05-05T12:00:00.000Z</LastModified></Contents>`,
  );
  return `<?xml version="1.0"?><ListBucketResult>${files.join("\n")}${next}</ListBucketResult>`;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "liga-files-"));
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = request.url ?? "";
    if (!rightlySigned(request, body) || !/^\/voices[/?]/.test(url)) {
      refused.push(url);
      return response.writeHead(403).end();
    }
    if (url.startsWith("/voices?")) return response.end(listing(new URL(url, endpoint).searchParams));
    if (request.method === "PUT") kept.set(url, body);
    if (request.method === "DELETE") kept.delete(url);
    if (request.method !== "GET") return response.writeHead(request.method === "PUT" ? 200 : 204).end();
    const there = kept.get(url);
    if (!there) return response.writeHead(404).end();
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    response.writeHead(from ? 206 : 200).end(from ? there.subarray(Number(from), Number(to) + 1) : there);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const bucket = (secretAccessKey = secret) =>
  bucketStorage({ endpoint, bucket: "voices", region: "eu-test-1", accessKeyId: "liga", secretAccessKey });
const words = async (stream: ReadableStream | null) => stream && new Response(stream).text();

describe.each<[string, () => Storage]>([
  ["a folder", () => folderStorage(folder)],
  ["a bucket", () => bucket()],
])("%s", (_where, make) => {
  test("keeps what it is given, gives it back whole or in part, and forgets it when told", async () => {
    const [storage, key] = [make(), newKey()];
    expect(await storage.get(key)).toBeNull();
    await storage.put(key, Buffer.from("Her voice note"));
    expect(await words(await storage.get(key))).toBe("Her voice note");
    expect(await words(await storage.get(key, { from: 4, to: 8 }))).toBe("voice");
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.get(key)).toBeNull();
  });

  test("lists what it keeps, and nothing that is none of ours", async () => {
    const [storage, keys] = [make(), [newKey(), newKey(), newKey()]];
    for (const key of keys) await storage.put(key, Buffer.from("x"));
    const there: string[] = [];
    for await (const part of storage.list()) there.push(...part.map(({ key }) => key));
    expect(there).toEqual(expect.arrayContaining(keys));
    expect(there.filter((key) => !/^[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(key))).toEqual([]);
    expect(new Set(there).size).toBe(there.length);
    for (const key of keys) await storage.remove(key);
  });

  test("a key that is none of ours is refused before anything is touched", async () => {
    await expect((async () => make().get("../../etc/passwd"))()).rejects.toThrow("Not a key");
    await expect((async () => make().put("ab/../../x", Buffer.from("x")))()).rejects.toThrow("Not a key");
  });
});

test("a folder leaves no half file behind", async () => {
  const key = newKey();
  await folderStorage(folder).put(key, Buffer.from("whole"));
  expect(
    (await readdir(path.join(folder, key.slice(0, 2)))).filter((name) => name.endsWith(".part")),
  ).toEqual([]);
});

test("with another secret the bucket answers 403, and nothing is kept", async () => {
  const [key, before] = [newKey(), kept.size];
  await expect(bucket("somebody else's").put(key, Buffer.from("x"))).rejects.toThrow("answered 403");
  expect(refused).toEqual([`/voices/${key}`]);
  expect(kept.size).toBe(before);
});
