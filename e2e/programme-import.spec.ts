import { arrived, expect, fits, people, phone, test } from "./fixtures";

const table = (...rows: string[]) =>
  Buffer.from(
    ["código;título;fecha;inicio;fin;sede", ...rows, "z;;2099-05-05;10:00;11:00;Palais"].join("\n"),
  );
const file = (buffer: Buffer) => ({ name: "programa.csv", mimeType: "text/csv", buffer });
const opening = "a;Apertura;2099-05-04;10:00;11:00;Palais";

test("on a phone a programme file is read, taken over, and comes again with one session moved and one gone", async ({
  as,
  sql,
}) => {
  const [place] = await sql<{ edition: string; delegation: string; person: string; name: string }[]>`
    with forum as (insert into forums (slug, name) values ('import-test', 'Foro de archivos') returning id),
    edition as (insert into editions (forum_id, name, level, starts_on, ends_on, city, zone, status, confidence, source, last_checked_on)
      select id, 'Primera', 'global', '2099-05-04', '2099-05-06', 'Ginebra', 'Europe/Zurich', 'confirmed', 'U', 'test', current_date from forum returning id),
    her as (select e.cohort_id, e.person_id from enrolments e join role_grants g on g.cohort_id = e.cohort_id
      where g.person_id = ${people.latinCoordinator} and g.role = 'coordinator' and e.status = 'active' order by e.id limit 1),
    delegation as (insert into delegations (edition_id, cohort_id, name, seat_limit)
      select edition.id, her.cohort_id, 'Prueba de archivos', 4 from edition, her returning id),
    seat as (insert into seats (delegation_id, role, person_id, state)
      select delegation.id, 'delegate', her.person_id, 'confirmed' from delegation, her)
    select edition.id as edition, delegation.id as delegation, p.id as person, coalesce(p.chosen_name, p.legal_name) as name
    from edition, delegation, her join people p on p.id = her.person_id`;
  if (!place) throw new Error("The demo has no cohort of hers with a leader.");
  const desk = await as(people.latinCoordinator, phone);
  await desk.goto(`/forums/${place.edition}`);
  await desk.getByRole("link", { name: "Importar un archivo de programa" }).click();
  await arrived(desk, /Importar el programa/);
  const bring = async (buffer: Buffer) => {
    await desk.getByLabel("Archivo del programa").setInputFiles(file(buffer));
    await desk.getByRole("button", { name: "Leer este archivo" }).click();
  };

  await bring(Buffer.from("%PDF-1.7"));
  await expect(desk.getByText("Este archivo no contiene un programa que podamos leer.")).toBeVisible();
  await desk.screenshot({ path: "test-results/programme-refused.png", fullPage: true });

  await bring(
    table(opening, "b;Mesa redonda;2099-05-04;12:00;13:00;Palais", "c;Cierre;2099-05-06;9:00;10:00;Palais"),
  );
  await expect(desk.getByText("3 sesiones son nuevas")).toBeVisible();
  await expect(desk.getByText("No tiene título.")).toBeVisible();
  await expect(desk.getByText("fila 5", { exact: true })).toBeVisible();
  await arrived(desk, /Importar el programa/);
  expect(await fits(desk)).toBe(true);
  await desk.screenshot({ path: "test-results/programme-preview.png", fullPage: true });
  expect(await sql`select 1 from forum_sessions where edition_id = ${place.edition}`).toHaveLength(0);
  await desk.getByRole("button", { name: "Aceptar estos cambios" }).click();
  await expect(desk.getByText("El programa está como dice el archivo")).toBeVisible();
  await sql`insert into assignments (delegation_id, person_id, session_id, assigned_by)
    select ${place.delegation}, ${place.person}, id, ${people.latinCoordinator} from forum_sessions where edition_id = ${place.edition}`;

  await bring(table(opening, "b;Mesa redonda;2099-05-04;10:30;11:30;Palais"));
  await expect(desk.getByText("Una se movió")).toBeVisible();
  await expect(desk.getByText("Una ya no está en el archivo, o se suspendió")).toBeVisible();
  await desk.screenshot({ path: "test-results/programme-again.png", fullPage: true });
  await desk.getByRole("button", { name: "Aceptar estos cambios" }).click();
  await expect(desk.getByRole("heading", { name: "Revisa esto de nuevo" })).toBeVisible();
  await expect(desk.getByText(/Apertura.*Mesa redonda|Mesa redonda.*Apertura/)).toBeVisible();
  await expect(desk.getByText("iba a asistir a Cierre, que se canceló.")).toBeVisible();
  await arrived(desk, /Importar el programa/);
  expect(await fits(desk)).toBe(true);
  await desk.screenshot({ path: "test-results/programme-done.png", fullPage: true });
  expect(
    await sql`select s.title, s.cancelled_at is not null as gone from assignments a join forum_sessions s on s.id = a.session_id
      where a.delegation_id = ${place.delegation} order by s.source_uid`,
  ).toEqual([
    { title: "Apertura", gone: false },
    { title: "Mesa redonda", gone: false },
    { title: "Cierre", gone: true },
  ]);

  // A file without end is refused before it is whole here.
  const large = await desk.request.post(`/forums/${place.edition}/programme/import/file`, {
    multipart: {
      zone: "UTC",
      file: { name: "large.ics", mimeType: "text/calendar", buffer: Buffer.alloc(11_000_000, 65) },
    },
    headers: { origin: new URL(desk.url()).origin, accept: "application/json" },
  });
  expect(large.status()).toBe(413);
});
