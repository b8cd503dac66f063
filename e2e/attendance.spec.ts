import { arrived, expect, fits, nothingToMend, people, phone, test } from "./fixtures";

/** What happened at a session: said before, caught up, marked without network, read from a meeting tool's list. */
type Found = {
  cohort: string;
  module: string;
  leaders: { person: string; enrolment: string; name: string; email: string }[];
};

test("a session is missed, caught up, marked without network and read from a list @phone", async ({
  as,
  sql,
}) => {
  test.slow();
  const [found] = await sql<Found[]>`
    select c.id as cohort, (select m.id from modules m where m.curriculum_id = c.curriculum_id and m.catch_up order by m.position limit 1) as module,
      (select jsonb_agg(jsonb_build_object('person', l.id, 'enrolment', l.enrolment, 'name', l.name, 'email', l.email) order by l.enrolment) from (
        select p.id, e.id as enrolment, coalesce(p.chosen_name, p.legal_name) as name, p.email
        from enrolments e join people p on p.id = e.person_id
        where e.cohort_id = c.id and e.status = 'active' and p.joined_at is not null and p.locale = 'en' and p.email is not null
          and p.id <> ${people.participant} order by e.id limit 4) l) as leaders
    from cohorts c join role_grants g on g.cohort_id = c.id and g.person_id = ${people.coordinator} and g.role = 'coordinator' limit 1`;
  if (!found) throw new Error("The demo has no cohort to try with.");
  const [she, second, third] = found.leaders;
  if (!she || !second || !third) throw new Error("The demo has too few leaders.");
  const session = async (startsInMinutes: number) => {
    const [row] = await sql<{ id: string }[]>`
      insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language)
      values (${found.cohort}, ${found.module}, now() + ${startsInMinutes} * interval '1 minute', 90, 'UTC', 'en') returning id`;
    return row?.id ?? "";
  };
  const marks = (sessionId: string) => sql`
    select enrolment_id as id, mark, method, version from attendance where session_id = ${sessionId} order by enrolment_id`;
  const of = async (sessionId: string, { enrolment }: { enrolment: string }) =>
    (await marks(sessionId)).find(({ id }) => id === enrolment);
  const her = await as(she.person, phone);
  const desk = await as(people.coordinator, phone);

  await test.step("she says before that she cannot come; her facilitator reads why; she can after all", async () => {
    const id = await session(600);
    await her.goto(`/training/${id}`);
    await her.getByText("If you cannot come").click();
    await her.getByLabel("Why").fill("Night shift this week");
    await her.getByRole("button", { name: "I cannot come" }).click();
    await expect(her.getByRole("heading", { name: "You said that you cannot come." })).toBeVisible();
    await nothingToMend(her);
    expect(await of(id, she)).toMatchObject({ mark: "apology", method: "apology" });
    await desk.goto(`/training/${id}/attendance`);
    await expect(desk.getByText("Night shift this week")).toBeVisible();
    await her.getByRole("button", { name: "I can come after all" }).click();
    await expect(her.getByText("If you cannot come")).toBeVisible();
    expect(await of(id, she)).toBeUndefined();
  });

  const missed = await session(-300);
  await test.step("she missed one, writes, is asked again, writes more and is accepted", async () => {
    await sql`insert into attendance (session_id, enrolment_id, mark, method, marked_by)
      values (${missed}, ${she.enrolment}, 'absent', 'register', ${people.coordinator})`;
    await desk.goto(`/training/${missed}`);
    await desk.getByLabel("Recording or material").fill("https://example.org/recording");
    await desk.getByRole("button", { name: "Save", exact: true }).click();
    await expect(desk.getByText("Saved.")).toBeVisible();
    await her.goto(`/training/${missed}`);
    await expect(her.getByRole("link", { name: "Open the recording" })).toHaveAttribute(
      "href",
      "https://example.org/recording",
    );
    await her.getByLabel("What do you take from it?").fill("That safety is made together.");
    await her.getByRole("button", { name: "Send it" }).click();
    await expect(her.getByText("You sent this. Your facilitator reads it.")).toBeVisible();
    await desk.goto(`/training/${missed}`);
    await desk.getByRole("button", { name: "Ask again" }).click();
    await expect(desk.getByText("Please fill this in.")).toBeVisible();
    await desk.getByLabel("Your words to her").fill("With whom would you begin?");
    await desk.getByRole("button", { name: "Ask again" }).click();
    await expect(desk.getByText("Answered")).toBeVisible();
    await her.reload();
    await expect(her.getByText("With whom would you begin?")).toBeVisible();
    await her
      .getByLabel("What do you take from it?")
      .fill("That safety is made together. I begin with my sister.");
    await her.getByRole("button", { name: "Send it again" }).click();
    await expect(her.getByText("You sent this. Your facilitator reads it.")).toBeVisible();
    await desk.reload();
    await desk.getByRole("button", { name: "Accept" }).click();
    await expect.poll(async () => (await of(missed, she))?.mark).toBe("caught_up");
    await her.reload();
    await expect(her.getByText("Accepted. The session counts.")).toBeVisible();
    await nothingToMend(her);
    await desk.goto(`/training/${missed}/attendance/history`);
    await arrived(desk, "Who marked what");
    await expect(desk.getByText("absent → caught up")).toBeVisible();
    expect(await fits(desk)).toBe(true);
  });

  await test.step("the register is marked without network and sent once when it is back", async () => {
    const id = await session(-30);
    await desk.goto(`/training/${id}/attendance`);
    await nothingToMend(desk);
    expect(await fits(desk)).toBe(true);
    const row = (name: string) => desk.getByRole("group", { name });
    await desk.context().setOffline(true);
    await row(she.name).getByText("late", { exact: true }).click();
    await row(second.name).getByText("More").click();
    await row(second.name).getByText("connection failed").click();
    await desk.getByRole("button", { name: "Save", exact: true }).click();
    await expect(desk.getByRole("form").getByRole("alert")).toContainText("kept on this device");
    expect(await marks(id)).toHaveLength(0);
    // Meanwhile somebody else, with a network, marks one of them otherwise.
    await sql`insert into attendance (session_id, enrolment_id, mark, method, marked_by)
      values (${id}, ${second.enrolment}, 'absent', 'register', ${people.facilitator})`;
    await desk.context().setOffline(false);
    await expect(row(second.name).getByText(/has marked her absent/)).toBeVisible();
    expect(await of(id, she)).toMatchObject({ mark: "late", version: 1 });
    expect(await of(id, second)).toMatchObject({ mark: "absent", version: 1 });
    expect(await desk.evaluate(() => localStorage.length)).toBe(0);

    // Kept, and the page closed before the network came back: the next one sends it, once.
    await desk.reload();
    await desk.context().setOffline(true);
    await row(third.name).getByText("present", { exact: true }).click();
    await desk.getByRole("button", { name: "Save", exact: true }).click();
    await expect(desk.getByRole("form").getByRole("alert")).toContainText("kept on this device");
    await desk.goto("about:blank");
    await desk.context().setOffline(false);
    await desk.goto(`/training/${id}/attendance`);
    await expect.poll(async () => (await of(id, third))?.mark).toBe("present");
    await expect(desk.getByText("1 mark saved.")).toBeVisible();
    await desk.reload();
    await expect(row(third.name).getByText("present", { exact: true })).toBeVisible();
    expect(await of(id, third)).toMatchObject({ mark: "present", version: 1 });
    expect((await marks(id)).length).toBe(3);
  });

  await test.step("a mark is taken away by keyboard", async () => {
    await desk.goto(`/training/${missed}/attendance`);
    await desk.getByRole("group", { name: she.name }).getByRole("radio", { checked: true }).focus();
    await desk.keyboard.press("Delete");
    await desk.getByRole("button", { name: "Save", exact: true }).click();
    await expect(desk.getByText("1 mark saved.")).toBeVisible();
    expect(await of(missed, she)).toBeUndefined();
  });

  await test.step("a meeting tool's list is read; a similar name is saved only with a yes", async () => {
    const id = await session(-100);
    const at = (minutes: number) =>
      new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16).replace("T", " ");
    const letters = [...second.name];
    const similar = [...letters.slice(0, -1), letters.at(-1) === "x" ? "y" : "x"].join("");
    const list = `Name\tEmail\tJoin time\tLeave time
Somebody\t${she.email}\t${at(-101)}\t${at(-60)}
Somebody\t${she.email}\t${at(-55)}\t${at(-9)}
${similar}\t\t${at(-70)}\t${at(-10)}
Projector\t\t${at(-100)}\t${at(-10)}
`;
    const file = {
      name: "participants.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`\uFEFF${list}`, "utf16le"),
    };
    await desk.goto(`/training/${id}/attendance`);
    await desk.getByRole("link", { name: "From a meeting tool’s list" }).click();
    await arrived(desk, "From a meeting tool’s list");
    await desk
      .getByLabel("List of participants")
      .setInputFiles({ ...file, buffer: Buffer.from("Name,Join time\nZz,2001-01-01 10:00\n") });
    await desk.getByRole("button", { name: "Read the file" }).click();
    await expect(
      desk.getByText(/No time in this file could be read|Nobody in this file was there/),
    ).toBeVisible();
    const read = async () => {
      await desk.getByLabel("List of participants").setInputFiles(file);
      await desk.getByRole("button", { name: "Read the file" }).click();
      await expect(desk.getByRole("heading", { name: "Look before you save" })).toBeVisible();
    };
    await read();
    await expect(desk.getByText("Projector")).toBeVisible();
    await expect(desk.getByLabel(second.name, { exact: true })).toHaveValue("late");
    await nothingToMend(desk);
    expect(await fits(desk)).toBe(true);
    expect(await marks(id)).toHaveLength(0);
    await desk.getByRole("button", { name: "Save these marks" }).click();
    await desk.waitForURL(`**/training/${id}/attendance`);
    expect(await of(id, she)).toMatchObject({ mark: "present", method: "import" });
    expect(await of(id, second)).toBeUndefined();
    await desk.goto(`/training/${id}/attendance/import`);
    await read();
    await desk.getByLabel(`Yes, this is ${second.name}`).check();
    await desk.getByRole("button", { name: "Save these marks" }).click();
    await desk.waitForURL(`**/training/${id}/attendance`);
    expect(await of(id, second)).toMatchObject({ mark: "late", method: "import", version: 1 });
    expect(await of(id, she)).toMatchObject({ version: 1 });
  });

  await test.step("an exception is granted with its reason, and the bar asked about", async () => {
    await desk.goto(`/cohorts/${found.cohort}/enrolments/${she.enrolment}`);
    await desk.getByText("Grant it").first().click();
    await desk.getByLabel("Which rule").selectOption({ index: 1 });
    await desk.getByRole("textbox", { name: "Why" }).last().fill("Agreed in May");
    await desk.getByRole("button", { name: "Grant it" }).click();
    await expect(desk.getByText("Agreed in May")).toBeVisible();
    await nothingToMend(desk);
    await desk.goto(`/cohorts/${found.cohort}`);
    await desk.getByLabel("Share of sessions, in percent").fill("40");
    await desk.getByRole("button", { name: "Count" }).click();
    await expect(desk.getByText(/^With 40%/)).toBeVisible();
    await nothingToMend(desk);
  });
});
