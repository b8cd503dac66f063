import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import postgres from "postgres";
import { makeChildren } from "../../scripts/children.mjs";
import { makeClock } from "../../scripts/clock.mjs";
import { startOwnLiga } from "../../scripts/own-liga.mjs";
import { expect } from "../fixtures";

type Options = { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } };

/** A LIGA of its own, without the demo's people, whose clock the test sets; undefined where no clock can be set. */
export async function openWorld(browser: Browser, start: Date) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "liga-clock-"));
  fs.chmodSync(folder, 0o755);
  const clock = makeClock(folder, start);
  if (!clock) {
    fs.rmSync(folder, { recursive: true });
    return undefined;
  }
  const children = makeChildren();
  const liga = await startOwnLiga(children, { ...clock.env, LIGA_DEMO: "0" });
  const sql = postgres(liga.ownerUrl ?? "", { max: 2, onnotice: () => {} });
  const contexts: BrowserContext[] = [];
  let now = start;

  const closeAll = async () => {
    for (const context of contexts.splice(0)) await context.close();
  };
  /** The web server's own clock, whatever it thinks of jobs that have not had their turn for a month. */
  const webIsThere = () =>
    fetch(`${liga.baseUrl}/api/health`).then(
      ({ headers }) => Date.parse(headers.get("date") ?? "") >= now.getTime() - 2000,
      () => false,
    );

  return {
    sql,
    mailDir: liga.mailDir,
    /** It is then, for the web server, its jobs and the database; whoever was signed in has left meanwhile. */
    async goTo(moment: string) {
      await closeAll();
      now = new Date(moment);
      clock.set(now);
      await expect
        .poll(async () => (await sql`select 1 where now() >= ${now}`).count === 1 && (await webIsThere()), {
          timeout: 60_000,
          message: `it is ${moment}`,
        })
        .toBe(true);
    },
    /** A page of hers, signed in, in a browser of her own that lives at the same moment. */
    async as(person: string, options: Options = {}): Promise<Page> {
      const token = randomBytes(32).toString("base64url");
      await sql`insert into sign_in_sessions (token_hash, person_id, expires)
        values (${createHash("sha256").update(token).digest("hex")}, ${person}, now() + interval '12 hours')`;
      const context = await browser.newContext({ baseURL: liga.baseUrl, locale: "en", ...options });
      contexts.push(context);
      await context.clock.setFixedTime(now);
      await context.addCookies([{ name: "authjs.session-token", value: token, url: liga.baseUrl }]);
      return context.newPage();
    },
    async end() {
      await closeAll();
      await sql.end();
      await children.stop();
      children.watchdog.end();
      liga.remove();
      fs.rmSync(folder, { recursive: true });
    },
  };
}
export type World = NonNullable<Awaited<ReturnType<typeof openWorld>>>;
