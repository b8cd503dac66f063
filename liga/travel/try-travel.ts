import { makeGround } from "../delegations/try-ground";
import type { Viewer } from "../viewer";

/** A delegation to New York in May 2026, with two delegates, an officer, an administrator and a stranger. */
export async function makeTravel() {
  const g = await makeGround();
  const { own } = g;
  process.env.DATABASE_APP_URL = g.appUrl;
  await own`insert into countries values ('US'), ('PH'), ('NG'), ('ES'), ('CH') on conflict do nothing`;
  await own`update editions set starts_on = '2026-05-05', ends_on = '2026-05-08', country_code = 'US', city = 'New York'`;
  const [delegation, elsewhere] = [await g.delegation(), await g.delegation()];
  const [ana, luz, officer, administrator, stranger, alternate] = (await Promise.all(
    ["Ana", "Luz", "Olga", "Ada", "Eva", "Alma"].map((name) => g.person(name)),
  )) as [string, string, string, string, string, string];
  await g.enrol(alternate);
  const seat = await g.seat(delegation, ana);
  await g.seat(delegation, luz, { state: "offered" });
  await own`update seats set alternate_id = ${alternate} where id = ${seat}`;
  await own`insert into role_grants (person_id, role) values (${officer}, 'travel_officer'), (${administrator}, 'administrator')`;
  await own`insert into travel_officers (delegation_id, person_id, named_by) values (${delegation}, ${officer}, ${g.coordinator})`;
  const viewer = (id: string, role?: "coordinator") =>
    ({
      id,
      name: "Somebody",
      locale: "en",
      grants: role ? [{ role, cohortId: g.cohort }] : [],
    }) as unknown as Viewer;
  return {
    ...g,
    delegation,
    elsewhere,
    anasSeat: seat,
    ana,
    luz,
    officer,
    administrator,
    stranger,
    alternate,
    viewer,
    coordinating: viewer(g.coordinator, "coordinator"),
  };
}
export type Travel = Awaited<ReturnType<typeof makeTravel>>;

export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string; cause?: { code?: string } }) => error.cause?.code ?? error.code ?? String(error),
  );
