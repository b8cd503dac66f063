import { everyone, objects, places } from "./access";
import { expect, people, test } from "./fixtures";

const nowhere = "00000000-0000-4000-8000-000000000000";

test("a stranger is sent to sign in, whatever she asks for", async ({ request }) => {
  for (const path of Object.keys(places)) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([303, 307], path).toContain(answer.status());
    expect(answer.headers().location, path).toBe("/sign-in");
  }
  expect((await request.get("/outbox")).status()).toBe(404);
  // Whoever she is, she can tell of a concern.
  expect((await request.get("/contact", { maxRedirects: 0 })).status()).toBe(200);
});

test.describe("each role finds what is hers, and nothing else is there", () => {
  for (const who of everyone)
    test(who, async ({ as, sql }) => {
      const { request } = await as(people[who]);
      // Mail of this run really goes out, so there is nothing to look at.
      expect((await request.get("/outbox")).status(), `${who} /outbox`).toBe(404);
      for (const [path, allowed] of Object.entries(places))
        expect((await request.get(path)).status(), `${who} ${path}`).toBe(allowed.includes(who) ? 200 : 404);
      for (const [name, { path, query, who: allowed }] of Object.entries(objects)) {
        const [row] = await sql.unsafe<{ id: string }[]>(query);
        expect((await request.get(path(row?.id ?? ""))).status(), `${who} ${name}`).toBe(
          allowed.includes(who) ? 200 : 404,
        );
        expect((await request.get(path(nowhere))).status(), `${who} unknown ${name}`).toBe(404);
        expect((await request.get(path("not-an-id"))).status(), `${who} malformed ${name}`).toBe(404);
      }
    });
});
