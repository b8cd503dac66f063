import { beforeAll, expect, test } from "vitest";
import { remindDue } from "../reminders/remind-due";
import { as } from "../try-verbs";
import { delegation } from "./delegation-queries";
import { offerText, sendOffer } from "./offer-notice";
import { coordinatedDelegations } from "./queries";
import { g, withGround } from "./try-ground";

withGround();
beforeAll(() => {
  process.env.AUTH_SECRET = "a secret of this test, thirty-two letters";
});

test("a forum is called by its name in her language, and a letter by its name in its reader's", async () => {
  await g.own`update forums set name = 'Review Forum (IMRF)', name_es = 'Foro de Examen (IMRF)'`;
  const [id, her] = [await g.delegation(), await g.person()];
  await g.own`update people set email = 'her@example.org', locale = 'es' where id = ${her}`;
  const seat = await g.seat(id, her, { state: "offered" });
  const reader = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  const named = (locale: "en" | "es") =>
    g.as(reader.id, async (tx) => {
      const whole = await delegation(tx, { ...reader, locale }, id);
      const listed = await coordinatedDelegations(tx, { ...reader, locale });
      return [whole?.forum, listed.find((one) => one.id === id)?.forum];
    });
  expect(await named("es")).toEqual(["Foro de Examen (IMRF)", "Foro de Examen (IMRF)"]);
  expect(await named("en")).toEqual(["Review Forum (IMRF)", "Review Forum (IMRF)"]);

  await g.as(reader.id, (tx) => sendOffer(tx, reader, seat));
  const [mail] = await g.own`select text from mails where person_id = ${her}`;
  expect(mail?.text).toContain("Foro de Examen (IMRF)");
  const carried = await g.as(reader.id, (tx) => delegation(tx, reader, id));
  const offer = { name: "Luz", role: "delegate", delegation: "D", delegationId: id } as const;
  await g.own`update seats set offered_at = now() - interval '3 days' where id = ${seat}`;
  await remindDue(new Date(new Date().setUTCHours(12)));
  const [reminder] = await g.own`select text from mails where person_id = ${her} and kind = 'reminder'`;
  expect(reminder?.text).toContain("Foro de Examen (IMRF), 2nd");
  if (!carried) throw new Error("Her own delegation is not in sight.");
  expect(offerText({ ...carried, ...offer, locale: "es" }, "Noor").text).toContain("Foro de Examen (IMRF)");
});
