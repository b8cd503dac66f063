import { looked, twoOfThem } from "./a-pair";
import { arrived, expect, phone, test } from "./fixtures";
import { invitationIn } from "./invitations";
import { mailTo } from "./mail";

test("two agree, set a goal, offer and take an hour, meet, keep notes and go on, each on her phone and in her language @phone", async ({
  as,
  sql,
}) => {
  test.slow();
  const { pair, mentor, leader, coordinator, address } = await twoOfThem(sql);
  const hers = await as(mentor.id, phone);
  const luz = await as(leader.id, phone);
  const meetings = () =>
    sql<{ id: string; starts_at: Date; sequence: number; cancelled_at: Date | null }[]>`
      select id, starts_at, sequence, cancelled_at from mentoring_meetings where mentorship_id = ${pair} order by starts_at`;

  await test.step("the mentor writes their agreement, both say yes, other words ask both again", async () => {
    await hers.goto(address);
    await arrived(hers, /Luz Marina/);
    await hers.getByRole("link", { name: "Write your agreement" }).click();
    await arrived(hers, "Your agreement");
    await hers.getByLabel("How often you meet").selectOption("2");
    await hers.getByLabel("Your language").selectOption("es");
    await hers.getByRole("button", { name: "Save these words" }).click();
    // What is missing is said beside it, and nothing is written.
    await expect(hers.getByRole("textbox", { name: /What stays between you/ })).toHaveAttribute(
      "aria-invalid",
      "true",
    );
    await hers.getByRole("textbox", { name: /What stays between you/ }).fill("Between the two of us.");
    await hers.getByRole("button", { name: "Save these words" }).click();
    await hers.getByRole("button", { name: "I agree to this" }).click();
    await expect(hers.getByText("You have said yes")).toBeVisible();
    await looked(hers, "agreement");

    await luz.goto(address);
    await arrived(luz, /Hanna Brandt/);
    await luz.getByRole("link", { name: "Leerlo y decir que sí" }).click();
    await arrived(luz, "Su acuerdo");
    await luz.getByRole("button", { name: "Estoy de acuerdo" }).click();
    await expect(luz.getByText("Ya dijiste que sí")).toBeVisible();
    await expect(luz.getByText("Hanna Brandt ya dijo que sí")).toBeVisible();

    await luz.getByText("Cambiar las palabras").click();
    await luz.getByLabel("Cada cuánto se reúnen").selectOption("3");
    await luz.getByRole("button", { name: "Guardar estas palabras" }).click();
    await expect(luz.getByText("Falta tu sí")).toBeVisible();
    await expect(luz.getByText("Falta el sí de Hanna Brandt")).toBeVisible();
    await luz.getByRole("button", { name: "Estoy de acuerdo" }).click();
    await expect(luz.getByText("Ya dijiste que sí")).toBeVisible();
    await hers.goto(`${address}/agreement`);
    await hers.getByRole("button", { name: "I agree to this" }).click();
    await expect(hers.getByText("Luz Marina Rojas has said yes")).toBeVisible();
    await expect(hers.getByRole("definition").filter({ hasText: "every 3 weeks" })).toBeVisible();
  });

  await test.step("the leader sets a goal, the mentor says how it goes, it is reached", async () => {
    await luz.goto(`${address}/goals`);
    await luz.getByLabel("¿Qué quieres lograr exactamente?").fill("Hablar dos minutos en la consulta");
    await luz.getByLabel("¿Cómo van a ver las dos que se logró?").fill("Hablé una vez");
    await luz.getByRole("button", { name: "Poner esta meta" }).click();
    await expect(luz.getByRole("heading", { name: "Hablar dos minutos en la consulta" })).toBeVisible();
    await looked(luz, "goals");
    await hers.goto(`${address}/goals`);
    await hers.getByLabel("How is it going?").fill("A first draft, read aloud.");
    await hers.getByRole("button", { name: "Add this" }).click();
    await expect(hers.getByText("Added. Both of you read it.")).toBeVisible();
    await luz.reload();
    await expect(luz.getByText("A first draft, read aloud.")).toBeVisible();
    await luz.getByRole("button", { name: "La logramos" }).click();
    await expect(luz.getByText("Lograda", { exact: true })).toBeVisible();
  });

  await test.step("the mentor offers hours both can; the leader takes one and both calendars are told", async () => {
    await hers.goto(`${address}/hours`);
    await arrived(hers, "Offer hours");
    await hers.getByRole("button", { name: "Offer these to Luz Marina Rojas" }).click();
    await expect(hers.getByText("Choose at least one hour.")).toBeVisible();
    const boxes = hers.getByRole("checkbox");
    const chosen = await boxes.nth(1).getAttribute("value");
    await boxes.nth(1).check();
    await boxes.nth(8).check();
    await hers.getByLabel("Link to join").fill("https://meet.example.org/hanna-luz");
    await looked(hers, "hours");
    await hers.getByRole("button", { name: "Offer these to Luz Marina Rojas" }).click();
    await expect(hers.getByText(/You offered Luz Marina Rojas these hours/)).toBeVisible();
    await looked(hers, "offered");

    await luz.goto(address);
    await expect(luz.getByText(/Hanna Brandt te ofrece estas horas/)).toBeVisible();
    await looked(luz, "offer");
    await luz
      .getByRole("button", { name: /^Tomar esta hora/ })
      .first()
      .click();
    await expect(luz.getByRole("link", { name: /^Abrir la reunión/ })).toBeVisible();
    const [meeting, ...others] = await meetings();
    expect(others).toEqual([]);
    expect(meeting?.starts_at.toISOString()).toBe(chosen);

    const toLuz = await mailTo(leader.address, /^Tú y Hanna Brandt se reúnen/);
    const toHer = await mailTo(mentor.address, /^You and Luz Marina Rojas meet/);
    for (const [mail, own, other] of [
      [toLuz, leader.address, mentor.address],
      [toHer, mentor.address, leader.address],
    ] as const) {
      expect(invitationIn(mail)).toEqual({
        method: "REQUEST",
        uid: `mentoring-${meeting?.id}@liga`,
        sequence: 0,
        status: "CONFIRMED",
        organizer: "mailto:liga@example.org",
        attendees: [`mailto:${own}`],
        zones: ["Europe/Berlin"],
        startsAt: chosen,
      });
      // Neither learns the other's address.
      expect(JSON.stringify(mail)).not.toContain(other);
      for (const { content } of mail.attachments) expect(content.toString()).not.toContain(other);
    }
    expect(toLuz.text).toContain("https://meet.example.org/hanna-luz");
    expect(toLuz.text).toContain("(Bogota)");
  });

  await test.step("the leader moves it: the same entry with a higher number", async () => {
    await luz.goto(address);
    await luz.getByText("Cambiarla de hora").click();
    const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await luz.getByLabel("Día", { exact: true }).first().fill(day);
    await luz.getByLabel("Hora", { exact: true }).first().fill("16:00");
    await luz.getByRole("button", { name: "Cambiar la reunión" }).click();
    const moved = invitationIn(await mailTo(mentor.address, /^Changed: you and Luz Marina/));
    const [meeting] = await meetings();
    expect(moved).toMatchObject({
      method: "REQUEST",
      uid: `mentoring-${meeting?.id}@liga`,
      sequence: 1,
      startsAt: meeting?.starts_at.toISOString(),
    });
    expect(moved.startsAt.slice(0, 10)).toBe(day);
  });

  const [first] = await meetings();
  const page = `${address}/meetings/${first?.id}`;
  await test.step("they have met: notes of both, and of each for herself", async () => {
    await sql`update mentoring_meetings set starts_at = now() - interval '2 hours' where id = ${first?.id ?? ""}`;
    await hers.goto(address);
    await expect(hers.getByRole("heading", { name: "Did you meet?" })).toBeVisible();
    await looked(hers, "pair");
    await hers.goto(page);
    await hers.getByRole("button", { name: "Yes, we met" }).click();
    await expect(hers.getByText("You met", { exact: true })).toBeVisible();
    await hers.getByLabel("What you want to remember together").fill("Three sentences, the example first.");
    await hers.getByRole("button", { name: "Save the notes" }).click();
    await expect(hers.getByText("Saved. Both of you read it.")).toBeVisible();
    await hers.getByLabel("What you want to remember for yourself").fill("Ask less, wait more.");
    await hers.getByRole("button", { name: "Save for myself" }).click();
    await expect(hers.getByText("Saved. Only you can read it.")).toBeVisible();
    await looked(hers, "meeting");

    await luz.goto(page);
    await expect(luz.getByLabel("Lo que quieren recordar juntas")).toHaveValue(
      "Three sentences, the example first.",
    );
    await expect(luz.getByLabel("Lo que quieres recordar para ti")).toHaveValue("");
    expect(await luz.content()).not.toContain("Ask less");
    const desk = await as(coordinator);
    expect((await desk.goto(page))?.status()).toBe(404);
    await desk.goto("/mentoring");
    expect(await desk.content()).not.toContain("Three sentences");
  });

  await test.step("a next step is hers, and done", async () => {
    await hers.reload();
    await hers.getByText("Add a next step").click();
    await hers.getByLabel("What is to be done?").fill("Bring the speech on one card");
    await hers.getByRole("radio", { name: "Luz Marina Rojas" }).check();
    await hers.getByRole("button", { name: "Add it" }).click();
    await expect(hers.getByText("Bring the speech on one card").first()).toBeVisible();
    await luz.goto(address);
    await luz.getByRole("button", { name: "Hecho: Bring the speech on one card" }).click();
    await expect(luz.getByText("No hay nada pendiente.")).toBeVisible();
    await looked(luz, "steps");
  });

  await test.step("another is planned and called off: calendars take it out", async () => {
    await hers.goto(address);
    await hers.getByText("You have agreed on an hour already").click();
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await hers.getByLabel("Day", { exact: true }).last().fill(day);
    await hers.getByLabel("Hour", { exact: true }).last().fill("17:00");
    await hers.getByRole("button", { name: "Plan it" }).click();
    await expect(hers.getByText("The meeting is planned.", { exact: false })).toBeVisible();
    const planned = (await meetings()).at(-1);
    await expect
      .poll(
        async () =>
          (await sql`select 1 from mentoring_invitations where meeting_id = ${planned?.id ?? ""}`).length,
      )
      .toBe(2);
    await luz.goto(address);
    await luz.getByRole("button", { name: "Cancelarla" }).click();
    await expect(luz.getByText("No hay ninguna reunión prevista.")).toBeVisible();
    const off = invitationIn(await mailTo(mentor.address, /^Called off: you and Luz Marina/));
    expect(off).toMatchObject({
      method: "CANCEL",
      status: "CANCELLED",
      uid: `mentoring-${planned?.id}@liga`,
      sequence: 1,
      attendees: [`mailto:${mentor.address}`],
    });
  });
});
