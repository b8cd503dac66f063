import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomSecret } from "@/lib/secrets";
import { makeAddress } from "../calendar/make-address";
import { openFeed } from "../calendar/open-feed";
import { revokeAddress } from "../calendar/revoke-address";
import { type Ground, makeGround } from "../delegations/try-ground";
import type { LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { changeConsent } from "./change-consent";
import { changeProfile } from "./change-profile";
import { chooseNames } from "./choose-names";
import { ownProfile } from "./profile";
import { signOutEverywhere } from "./sign-out-everywhere";

let g: Ground;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
});
afterAll(() => g.drop());

const woman = async (name?: string) =>
  ({ id: await g.person(name), locale: "en", timeZone: "UTC", grants: [] }) as unknown as Viewer;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: LigaError) => error.code,
  );
const shown = { directory: "chosen", forum_list: "legal", certificate: "legal", report: "none" } as const;

test("the name she chooses is what others see, at once; a save over a newer one is told", async () => {
  const [her, peer] = [await woman("María Ríos"), await woman()];
  for (const { id } of [her, peer]) await g.enrol(id);
  const seen = () =>
    g.as(peer.id, async (tx) => {
      const rows = await tx.execute<{ name: string | null }>(
        sql`select name from person_cards where id = ${her.id}`,
      );
      return rows.map(({ name }) => name);
    });
  expect(await seen()).toEqual(["María Ríos"]);
  const names = { version: 1, chosenName: "Mari", pseudonym: "Estrella" };
  await chooseNames(her, { ...names, shown });
  expect(await seen()).toEqual(["Mari"]);
  await chooseNames(her, { ...names, version: 2, shown: { ...shown, directory: "pseudonym" } });
  expect(await seen()).toEqual(["Estrella"]);
  await chooseNames(her, { ...names, version: 3, shown: { ...shown, directory: "none" } });
  expect(await seen()).toEqual([null]);
  expect(await refusal(chooseNames(her, { ...names, version: 3, shown }))).toBe("stale");
  const profile = {
    version: 4,
    locale: "es" as const,
    timeZone: "Asia/Manila",
    languages: ["es", "es", "fil"],
  };
  await changeProfile(her, profile);
  expect(await refusal(changeProfile(her, profile))).toBe("stale");
  expect(await ownProfile(her)).toMatchObject({
    version: 5,
    locale: "es",
    languages: ["es", "fil"],
    choices: { directory: "none", report: "none" },
  });
});

test("a consent is given once, withdrawn at once, and its history stays", async () => {
  const her = await woman();
  const say = (give: boolean) => changeConsent(her, { purpose: "quotation", give });
  await Promise.all([say(true), say(true), say(true)]);
  await say(false);
  await say(false);
  await say(true);
  const { consents } = await ownProfile(her);
  expect(consents.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([true, false]);
});

test("signing out everywhere ends all her sessions and nobody else's", async () => {
  const [her, other] = [await woman(), await woman()];
  for (const { id } of [her, her, other])
    await g.own`insert into sign_in_sessions (token_hash, person_id, expires) values (${randomSecret()}, ${id}, now() + interval '1 day')`;
  expect((await ownProfile(her)).sessions).toBe(2);
  await signOutEverywhere(her);
  const left = await g.own`select person_id from sign_in_sessions`;
  expect(left.map(({ person_id }) => person_id)).toEqual([other.id]);
});

test("a new calendar address replaces the old one; revoked, neither opens", async () => {
  const her = await woman();
  const secretOf = (address: string) => address.match(/\/api\/calendar\/([\w-]{43})\.ics$/)?.[1] ?? "";
  const first = secretOf(await makeAddress(her));
  expect(await openFeed(first)).not.toBeNull();
  const second = secretOf(await makeAddress(her));
  expect(await openFeed(first)).toBeNull();
  expect(await openFeed(second)).not.toBeNull();
  await revokeAddress(her);
  expect(await openFeed(second)).toBeNull();
  const kept = JSON.stringify(await g.own`select * from calendar_feeds`);
  for (const secret of [first, second]) expect(kept).not.toContain(secret);
});
