import { randomUUID } from "node:crypto";
import { looked, twoOfThem } from "./a-pair";
import { expect, phone, test } from "./fixtures";
import { invitationIn } from "./invitations";
import { mailTo } from "./mail";

test("one could not be there and answers; when the pair ends its history stays and what was ahead is called off", async ({
  as,
  sql,
}) => {
  test.slow();
  const { pair, mentor, leader, coordinator, address } = await twoOfThem(
    sql,
    "Greta Lindner",
    "Rosa Elena Paz",
  );
  const [missed, ahead] = [randomUUID(), randomUUID()];
  await sql`insert into mentoring_meetings (id, mentorship_id, starts_at, duration_minutes, zone, proposed_by) values
    (${missed}, ${pair}, now() - interval '3 hours', 45, 'Europe/Berlin', ${mentor.id}),
    (${ahead}, ${pair}, now() + interval '9 days', 45, 'Europe/Berlin', ${mentor.id})`;
  const hers = await as(mentor.id, { ...phone, javaScriptEnabled: false });
  const rosa = await as(leader.id, phone);
  await hers.goto(`${address}/meetings/${missed}`);
  await hers.getByText("One of us could not be there").click();
  await hers.getByRole("radio", { name: leader.name }).check();
  await hers
    .getByRole("group", { name: "Who could not be there?" })
    .locator("xpath=ancestor::form")
    .getByRole("button")
    .click();
  await expect(hers.getByText("Rosa Elena Paz could not be there")).toBeVisible();

  await rosa.goto(`${address}/meetings/${missed}`);
  await expect(rosa.getByText("No pudiste estar")).toBeVisible();
  await rosa.getByLabel(/Unas palabras para Greta/).fill("Se fue la luz en todo el barrio.");
  await rosa
    .getByLabel(/Unas palabras para Greta/)
    .locator("xpath=ancestor::form")
    .getByRole("button")
    .click();
  await expect(rosa.getByRole("blockquote")).toContainText("Se fue la luz");
  await looked(rosa, "missed");
  await hers.goto(`${address}/meetings/${missed}`);
  await expect(hers.getByText("Se fue la luz en todo el barrio.")).toBeVisible();

  await mailTo(leader.address, /^Tú y Greta Lindner se reúnen/);
  const desk = await as(coordinator);
  await desk.goto("/mentoring");
  await desk.getByRole("button", { name: `End: ${mentor.name} and ${leader.name}` }).click();
  const off = invitationIn(await mailTo(leader.address, /^Cancelada: tú y Greta Lindner/));
  expect(off).toMatchObject({ method: "CANCEL", uid: `mentoring-${ahead}@liga`, sequence: 1 });

  await rosa.goto(`${address}/meetings/${missed}`);
  await expect(rosa.getByText("Se fue la luz en todo el barrio.")).toBeVisible();
  await expect(rosa.getByRole("textbox")).toHaveCount(0);
  await rosa.goto(address);
  await expect(rosa.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(rosa.getByRole("link", { name: "Ofrecer horas" })).toHaveCount(0);
  await looked(rosa, "ended");
  expect((await rosa.goto(`${address}/hours`))?.status()).toBe(404);
});
