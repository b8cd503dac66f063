import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/**
 * The import rules of the house (docs/architecture.md): a room imports only from rooms to its left,
 * and `liga` knows neither React nor Next.js. Type-only imports count too: a type ties as well.
 */
const mayImport: Record<string, string[]> = {
  lib: ["lib"],
  messages: ["messages", "db/enums"],
  db: ["db", "lib"],
  liga: ["liga", "db", "lib", "messages"],
  auth: ["auth", "liga", "db", "lib", "messages"],
  jobs: ["jobs", "liga", "db", "lib", "messages"],
  components: ["components", "lib", "db/enums"],
  app: ["app", "components", "jobs", "auth", "liga", "db/enums", "lib", "messages/failed"],
  e2e: ["e2e", "lib", "db", "liga", "messages", "scripts"],
};

const framework = /^(react|react-dom|next|next-auth|next-intl)(\/|$)/;
const sources = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => Object.keys(mayImport).includes(file.split("/")[0] ?? "") && file.includes("/"));

/** What a file imports, by room; `types: false` leaves out what is erased before a browser sees it. */
const imported = (file: string, { types = true } = {}) =>
  [
    ...(types
      ? readFileSync(file, "utf8")
      : readFileSync(file, "utf8").replace(/^import type .*$/gm, "")
    ).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g),
  ].map(([, name = ""]) =>
    name.startsWith("@/")
      ? name.slice(2)
      : name.startsWith(".")
        ? path.posix.join(path.posix.dirname(file), name)
        : `npm:${name}`,
  );

const within = (name: string, room: string) => name === room || name.startsWith(`${room}/`);

test("there are rooms to check", () => expect(sources.length).toBeGreaterThan(100));

test("each room imports only from rooms to its left", () => {
  const wrong = sources.flatMap((file) => {
    const room = file.split("/")[0] ?? "";
    const allowed = mayImport[room] ?? [];
    const test = file.endsWith(".test.ts");
    return (
      imported(file)
        .filter((name) => !name.startsWith("npm:") && !name.endsWith(".css"))
        // A test may arrange rows, and bring a program of the system that it compares with.
        .filter((name) => !(test && ["db", "scripts"].some((room) => within(name, room))))
        .filter((name) => !allowed.some((other) => within(name, other)))
        .map((name) => `${file} imports ${name}`)
    );
  });
  expect(wrong).toEqual([]);
});

test("liga, db and lib know neither React nor Next.js", () => {
  const wrong = sources
    .filter((file) => /^(liga|db|lib|jobs)\//.test(file))
    .flatMap((file) =>
      imported(file)
        .filter((name) => framework.test(name.replace("npm:", "")))
        .map((name) => `${file} imports ${name}`),
    );
  expect(wrong).toEqual([]);
});

test("what a browser may load of liga is its contracts and pure rules", () => {
  const wrong = sources
    .filter(
      (file) => /^(app|components)\//.test(file) && readFileSync(file, "utf8").startsWith('"use client"'),
    )
    .flatMap((file) =>
      imported(file, { types: false })
        .filter((name) => within(name, "liga") || within(name, "auth"))
        .filter((name) => !/\/(input|rules)$/.test(name))
        .map((name) => `${file} imports ${name}`),
    );
  expect(wrong).toEqual([]);
});

test("every page of the desk asks who is there, itself or through the loader beside it", () => {
  const asks = (file: string) => /requireViewer(Who)?\(/.test(readFileSync(file, "utf8"));
  const pages = sources.filter((file) => /^app\/\(desk\)\/.*page\.tsx$/.test(file));
  const open = pages.filter(
    (file) =>
      !asks(file) &&
      !imported(file).some(
        (name) =>
          within(name, "app") &&
          sources.some(
            (other) => other.startsWith(`${name}.`) && !other.endsWith("actions.ts") && asks(other),
          ),
      ),
  );
  expect(open).toEqual([]);
});
