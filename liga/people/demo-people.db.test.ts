import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { demoIds } from "@/db/seed/demo-ids";
import { type Ground, makeGround } from "../delegations/try-ground";
import { coded } from "../errors";

let g: Ground;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  for (const { id } of demoIds)
    await g.own`insert into people (id, legal_name, joined_at) values (${id}, 'Invented', now())`;
  await g.own`insert into mails (kind, to_address, subject, text, html) values ('notice', 'a@example.net', 'A word', 'Text', '<p>Text</p>')`;
});
afterAll(() => g.drop());
afterEach(() => vi.unstubAllEnvs());

/** The same code in a process that was started with these settings. */
async function startedWith(settings: Record<string, string>) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.resetModules();
  const { demoPerson, listDemoPeople } = await import("./demo-people");
  const { caughtMail } = await import("./outbox");
  return { demoPerson, listDemoPeople, caughtMail };
}
const someone = demoIds[0].id;

test("anyone may be an invented person in the demo; outside it there is nobody to be, whatever is sent", async () => {
  const demo = await startedWith({ LIGA_DEMO: "1" });
  expect(await demo.listDemoPeople()).toHaveLength(demoIds.length);
  expect(await demo.demoPerson(someone)).toMatchObject({ id: someone, role: "coordinator" });
  expect(await demo.demoPerson(g.coordinator).catch(coded)).toMatchObject({ code: "not_found" });

  for (const settings of [{ LIGA_DEMO: "0" }, { LIGA_DEMO: "" }]) {
    const real = await startedWith(settings);
    expect(await real.listDemoPeople()).toEqual([]);
    expect(await real.demoPerson(someone).catch(coded)).toMatchObject({ code: "not_found" });
  }
});

test("mail is to be looked at in the demo without a mail server, and nowhere else", async () => {
  const mails = async (settings: Record<string, string>) => (await startedWith(settings)).caughtMail();
  expect(await mails({ LIGA_DEMO: "1", SMTP_URL: "" })).toMatchObject([{ subject: "A word" }]);
  expect(await mails({ LIGA_DEMO: "1", SMTP_URL: "smtp://127.0.0.1:2525" })).toBeNull();
  expect(await mails({ LIGA_DEMO: "0", SMTP_URL: "", NODE_ENV: "production" })).toBeNull();
});
