import type postgres from "postgres";
import { afterAll, beforeAll } from "vitest";
import { asPerson } from "@/db/as-viewer";
import { connect, type Database, type Tx } from "@/db/connect";
import type { SeatRole, SeatState } from "@/db/enums";
import { createTestDatabase } from "@/db/testing";

/** A day of the forum in the tests below; hours are UTC. */
export const at = (hour: string) => new Date(`2026-05-05T${hour}:00Z`);

/**
 * A migrated database with one coordinator, her cohort and a forum edition, and short ways to put
 * people, seats and sessions into it. Rows are written as the owner; `as()` asks as a person.
 */
export async function makeGround() {
  const base = await createTestDatabase();
  const app = connect(base.appUrl, { max: 20 });
  const own = base.owner;
  const one = async (query: Promise<Record<string, unknown>[]>) => (await query)[0]?.id as string;
  let count = 0;

  const person = (name = `Leader ${++count}`) =>
    one(own`insert into people (legal_name, joined_at) values (${name}, now()) returning id`);
  const coordinator = await person("Coordinator");
  const programme = await one(own`insert into programmes (name) values ('LIGA') returning id`);
  const curriculum = await one(own`insert into curricula (name) values ('Core') returning id`);
  const cohort = await one(
    own`insert into cohorts (programme_id, name, starts_on, ends_on, curriculum_id)
        values (${programme}, 'Cohort', '2026-01-01', '2026-12-31', ${curriculum}) returning id`,
  );
  await own`insert into role_grants (person_id, role, cohort_id) values (${coordinator}, 'coordinator', ${cohort})`;
  const forum = await one(own`insert into forums (slug, name) values ('imrf', 'IMRF') returning id`);
  const edition = await one(
    own`insert into editions (forum_id, name, level, zone, status, confidence, source, last_checked_on)
        values (${forum}, '2nd', 'global', 'America/New_York', 'confirmed', 'V', 'test', '2026-01-01') returning id`,
  );

  return {
    own,
    db: app.db as Database,
    appUrl: base.appUrl,
    coordinator,
    cohort,
    curriculum,
    edition,
    person,
    as: <T>(who: string, work: (tx: Tx) => Promise<T>) => asPerson(app.db, who, work),
    delegation: (seatLimit = 50) =>
      one(own`insert into delegations (edition_id, cohort_id, name, seat_limit)
              values (${edition}, ${cohort}, ${`Delegation ${++count}`}, ${seatLimit}) returning id`),
    seat: (
      delegation: string,
      who: string | null,
      {
        role = "delegate",
        state = who ? "confirmed" : "open",
        organisation = null,
      }: { role?: SeatRole; state?: SeatState; organisation?: string | null } = {},
    ) =>
      one(own`insert into seats (delegation_id, role, person_id, state, organisation_id)
              values (${delegation}, ${role}, ${who}, ${state}, ${organisation}) returning id`),
    session: (
      from: string,
      to: string,
      { venue = "Headquarters", capacity = null }: { venue?: string | null; capacity?: number | null } = {},
    ) =>
      one(own`insert into forum_sessions (edition_id, title, type, venue, starts_at, ends_at, zone, capacity, confidence)
              values (${edition}, ${`Session ${++count}`}, 'plenary', ${venue}, ${at(from)}, ${at(to)}, 'America/New_York', ${capacity}, 'V')
              returning id`),
    organisation: () =>
      one(own`insert into organisations (name) values (${`House ${++count}`}) returning id`),
    module: () =>
      one(own`insert into modules (curriculum_id, position, title)
              values (${curriculum}, ${++count}, ${own.json({ en: `Module ${count}` })}) returning id`),
    training: (module: string, from: string) =>
      one(own`insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language)
              values (${cohort}, ${module}, ${at(from)}, 60, 'UTC', 'en') returning id`),
    enrol: (who: string) =>
      one(
        own`insert into enrolments (cohort_id, person_id, status) values (${cohort}, ${who}, 'active') returning id`,
      ),
    assign: (delegation: string, who: string, session: string) =>
      own`insert into assignments (delegation_id, person_id, session_id, assigned_by)
          values (${delegation}, ${who}, ${session}, ${coordinator})`,
    level: (delegation: string, kind: string, level: string, subject = "", reason = "We talked about it") =>
      own`insert into conflict_levels (delegation_id, kind, subject, level, reason, set_by)
          values (${delegation}, ${kind}, ${subject}, ${level}, ${reason}, ${coordinator})`,
    /**
     * All at once, past the point where each has looked and before any has written: `table` takes no
     * rows until every transaction waits. At most ten, the app's connections.
     */
    async together<T>(table: string, works: (() => Promise<T>)[]) {
      const answers = await own.begin(async (tx) => {
        await tx.unsafe(`lock table ${table} in share row exclusive mode`);
        const begun = works.map((work) => work());
        let waiting = 0;
        while (waiting < works.length) waiting = await waitingHere(own);
        return { all: Promise.all(begun) };
      });
      return answers.all;
    },
    async drop() {
      await app.end();
      await base.drop();
    },
  };
}

/** How many transactions of this database wait for another. */
async function waitingHere(own: postgres.Sql) {
  const [row] = await own<{ waiting: number }[]>`
    select count(distinct pid)::int as waiting from pg_locks where not granted and pid in (
      select l.pid from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database())`;
  return row?.waiting ?? 0;
}

export type Ground = Awaited<ReturnType<typeof makeGround>>;

/** The ground of the test file that asked for one. */
export let g: Ground;

/** A ground for a test file, from before its first test to after its last; verbs work on it too. */
export function withGround() {
  beforeAll(async () => {
    g = await makeGround();
    process.env.DATABASE_APP_URL = g.appUrl;
  });
  afterAll(() => g.drop());
}

/** A delegation of its own with its head and two delegates, all confirmed, and somebody who is not of it. */
export async function party() {
  const delegation = await g.delegation();
  const [head, her, member] = [await g.person(), await g.person(), await g.person()];
  await g.seat(delegation, head, { role: "head" });
  for (const who of [her, member]) await g.seat(delegation, who);
  return { delegation, head, her, member, stranger: await g.person() };
}
