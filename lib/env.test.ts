import { describe, expect, test } from "vitest";
import { parseEnv } from "./env";

const secret = "x".repeat(32);
const owner = "postgres://owner:hunter2@db.example.org/liga";

describe("settings", () => {
  test("nothing set: the embedded database, demo people, localhost", () => {
    expect(parseEnv({ PORT: "", NODE_ENV: "" })).toMatchObject({
      PORT: 3000,
      APP_URL: "http://localhost:3000",
      LIGA_DEMO: true,
      LIGA_DATA_DIR: ".data",
    });
  });

  test("a managed database never shows demo people unless told to", () => {
    expect(parseEnv({ DATABASE_URL: owner, AUTH_SECRET: secret }).LIGA_DEMO).toBe(false);
    expect(parseEnv({ DATABASE_APP_URL: owner }).LIGA_DEMO).toBe(false);
    expect(parseEnv({ DATABASE_URL: owner, AUTH_SECRET: secret, LIGA_DEMO: "1" }).LIGA_DEMO).toBe(true);
  });

  test.each([
    [{ PORT: "http" }, "PORT must be a whole number from 1 to 65535."],
    [{ PORT: "70000" }, "PORT must be at most 65535."],
    [{ LIGA_DEMO: "yes" }, "LIGA_DEMO must be 0 or 1."],
    [{ APP_URL: "liga.example.org" }, "APP_URL must be an address such as https://liga.example.org."],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET must be at least 32 characters long."],
  ])("a wrong value is one line naming the variable: %o", (given, message) => {
    expect(() => parseEnv(given)).toThrow(message);
  });

  test("a secret is required beside a managed database, and no message repeats one", () => {
    expect(() => parseEnv({ DATABASE_URL: owner })).toThrow(/^AUTH_SECRET must be set/);
    expect(() => parseEnv({ DATABASE_URL: "mysql://a:hunter2@h/d", AUTH_SECRET: secret })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hunter2") }),
    );
  });

  test("files go to a bucket when all it needs is there; half of it is one line about the other half", () => {
    const bucket = {
      S3_ENDPOINT: "https://s3.example.org/",
      S3_BUCKET: "liga-files",
      S3_ACCESS_KEY_ID: "key",
      S3_SECRET_ACCESS_KEY: "hunter2",
    };
    expect(parseEnv({}).S3).toBeUndefined();
    expect(parseEnv(bucket).S3).toMatchObject({ endpoint: "https://s3.example.org", region: "us-east-1" });
    expect(() => parseEnv({ ...bucket, S3_SECRET_ACCESS_KEY: "" })).toThrow(
      /^S3_SECRET_ACCESS_KEY must be set/,
    );
    expect(() => parseEnv({ S3_BUCKET: "liga-files" })).toThrow(/^S3_ENDPOINT must be set/);
    expect(() => parseEnv({ ...bucket, S3_BUCKET: "Not A Bucket" })).toThrow(/^S3_BUCKET/);
  });

  test("the address people type has no slash at its end", () => {
    expect(parseEnv({ APP_URL: "https://liga.example.org/" }).APP_URL).toBe("https://liga.example.org");
  });
});
