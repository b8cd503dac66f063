import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { answerCatchUp } from "./answer-catch-up";
import { markHistory, sessionPage } from "./read-sessions";
import { saveCatchUpMaterial } from "./save-catch-up-material";
import { ground, mark, progressOfHer, strangers } from "./try-attendance";
import { database, withDatabase } from "./try-training";
import { writeCatchUp } from "./write-catch-up";

withDatabase();

describe("catching up", () => {
  test("she writes, is asked again, writes more, and is accepted; what stood there stays in the history", async () => {
    const g = await ground();
    const id = await g.session(-200);
    await mark(g.one, id, { [g.ana.enrolment]: "absent" });
    await saveCatchUpMaterial(g.one, {
      sessionId: id,
      version: 0,
      url: "https://example.org/recording",
      note: "From minute 10",
    });
    expect((await sessionPage(g.ana, id))?.material).toMatchObject({ url: "https://example.org/recording" });
    await writeCatchUp(g.ana, { sessionId: id, version: 0, reflection: "Power is shared." });
    await writeCatchUp(g.ana, { sessionId: id, version: 0, reflection: "Power is shared." });
    const toRead = async () => (await sessionPage(g.one, id))?.catchUps[0];
    const first = await toRead();
    expect(first).toMatchObject({
      name: "Ana Pérez",
      reflection: "Power is shared.",
      state: "submitted",
      version: 1,
    });
    const answering = { catchUpId: first?.id ?? "" };
    await expect(
      answerCatchUp(g.one, { ...answering, version: 1, verdict: "again", answer: null }),
    ).rejects.toMatchObject({ fields: { answer: "required" } });
    await answerCatchUp(g.one, { ...answering, version: 1, verdict: "again", answer: "What would you try?" });
    expect((await sessionPage(g.ana, id))?.catchUp).toMatchObject({
      state: "again",
      answer: "What would you try?",
      by: "Staff 1",
    });
    await expect(
      writeCatchUp(g.ana, { sessionId: id, version: 1, reflection: "Late" }),
    ).rejects.toMatchObject({ code: "stale" });
    await writeCatchUp(g.ana, {
      sessionId: id,
      version: 2,
      reflection: "Power is shared. I would begin with a circle.",
    });
    await expect(
      answerCatchUp(g.other, { ...answering, version: 2, verdict: "accept", answer: null }),
    ).rejects.toMatchObject({ code: "stale" });
    expect(
      await answerCatchUp(g.one, { ...answering, version: 3, verdict: "accept", answer: "Thank you" }),
    ).toEqual({ answer: "accepted" });
    expect(
      await answerCatchUp(g.other, { ...answering, version: 3, verdict: "accept", answer: null }),
    ).toEqual({ answer: "accepted" });
    expect((await progressOfHer(g.ana)).attended).toBe(1);
    expect((await markHistory(g.one, id))?.changes.map(({ from, to, method }) => [from, to, method])).toEqual(
      [
        ["absent", "caught_up", "catch_up"],
        [null, "absent", "register"],
      ],
    );
    await expect(
      writeCatchUp(g.ana, { sessionId: id, version: 4, reflection: "More" }),
    ).rejects.toMatchObject({ code: "catch_up_accepted" });
  });

  test("each role against it, each denial beside the one who may", async () => {
    const g = await ground();
    const id = await g.session(-200);
    for (const who of (await strangers(g)).filter((one) => one.id !== g.berta.id))
      await expect(writeCatchUp(who, { sessionId: id, version: 0, reflection: "x" })).rejects.toMatchObject({
        code: "not_found",
      });
    await writeCatchUp(g.ana, { sessionId: id, version: 0, reflection: "x" });
    const one = (await sessionPage(g.one, id))?.catchUps[0];
    const accept = { catchUpId: one?.id ?? "", version: 1, verdict: "accept" as const, answer: null };
    for (const who of [...(await strangers(g)), g.ana]) {
      await expect(answerCatchUp(who, accept)).rejects.toMatchObject({ code: "not_found" });
      if (who.id !== g.ana.id)
        expect(
          await asViewer(who, (tx) => tx.execute(sql`select 1 from catch_ups where session_id = ${id}`)),
        ).toHaveLength(0);
      await expect(
        saveCatchUpMaterial(who, { sessionId: id, version: 0, url: null, note: "x" }),
      ).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(
      asViewer(g.ana, (tx) => tx.execute(sql`update catch_ups set state = 'accepted'`)).then((r) => r.count),
    ).resolves.toBe(0);
    await answerCatchUp(g.coordinator, accept);
  });

  test("not before the end, not where she came, not where the module says no", async () => {
    const g = await ground();
    const write = (sessionId: string) => writeCatchUp(g.ana, { sessionId, version: 0, reflection: "x" });
    await expect(write(await g.session(-30))).rejects.toMatchObject({ code: "catch_up_not_over" });
    const came = await g.session(-300);
    await mark(g.one, came, { [g.ana.enrolment]: "late" });
    await expect(write(came)).rejects.toMatchObject({ code: "catch_up_attended" });
    await database.owner`update modules set catch_up = false where id = ${g.rights}`;
    await expect(write(await g.session(-300, g.rights))).rejects.toMatchObject({
      code: "catch_up_not_allowed",
    });
  });

  test("sent and answered by ten at once, there is one reflection and one mark", async () => {
    const g = await ground();
    const id = await g.session(-200);
    await Promise.all(
      Array.from({ length: 10 }, () =>
        writeCatchUp(g.ana, { sessionId: id, version: 0, reflection: "Once" }),
      ),
    );
    const [one, ...more] = (await sessionPage(g.one, id))?.catchUps ?? [];
    expect([one?.version, more.length]).toEqual([1, 0]);
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        answerCatchUp(i % 2 ? g.one : g.other, {
          catchUpId: one?.id ?? "",
          version: 1,
          verdict: "accept",
          answer: null,
        }),
      ),
    );
    expect((await markHistory(g.one, id))?.changes).toHaveLength(1);
  });
});
