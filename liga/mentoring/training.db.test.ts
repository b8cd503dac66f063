import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { g, withGround } from "../delegations/try-ground";

withGround();

type Row = { person_id: string; sessions: { mark: string | null }[] };
const training = (who: string) => g.as(who, (tx) => tx.execute<Row>(sql`select * from mentee_training()`));

test("a mentor reads the training of the leaders she walks with, and of nobody else", async () => {
  const [mentor, mentee, another] = [await g.person(), await g.person(), await g.person()];
  const enrolment = await g.enrol(mentee);
  await g.enrol(another);
  const session = await g.training(await g.module(), "10:00");
  await g.own`insert into attendance (session_id, enrolment_id, mark, method, marked_by)
    values (${session}, ${enrolment}, 'late', 'register', ${g.coordinator})`;
  const [pair] = await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on)
    values (${mentor}, ${mentee}, ${g.cohort}, '2026-01-10') returning id`;

  const seen = await training(mentor);
  expect(seen.map((row) => row.person_id)).toEqual([mentee]);
  expect(seen[0]?.sessions.map(({ mark }) => mark)).toEqual(["late"]);
  // The rows themselves stay out of her reach, and everybody else sees nothing at all.
  expect(await g.as(mentor, (tx) => tx.execute(sql`select 1 from attendance`))).toHaveLength(0);
  for (const who of [mentee, another, g.coordinator]) expect(await training(who)).toHaveLength(0);

  await g.own`update mentorships set ended_on = current_date where id = ${pair?.id}`;
  expect(await training(mentor)).toHaveLength(0);
});

test("only the pair reads and plans its meetings; a coordinator sees that it meets, not when", async () => {
  const [mentor, mentee, another] = [await g.person(), await g.person(), await g.person()];
  const [pair] = await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on)
    values (${mentor}, ${mentee}, ${g.cohort}, '2026-01-10') returning id`;
  const plan = (who: string, days = 1) =>
    g.as(who, (tx) =>
      tx.execute(sql`insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by)
        values (${pair?.id}, now() + make_interval(days => ${days}), 45, 'UTC', ${who})`),
    );
  await plan(mentor);
  await plan(mentee, 2);
  for (const who of [another, g.coordinator]) await expect(plan(who)).rejects.toThrow();
  const meetings = (who: string) =>
    g.as(who, async (tx) => (await tx.execute(sql`select 1 from mentoring_meetings`)).length);
  expect(await Promise.all([mentor, mentee, another, g.coordinator].map(meetings))).toEqual([2, 2, 0, 0]);
});

test("the state of the machine is for administrators", async () => {
  const administrator = await g.person();
  await g.own`insert into role_grants (person_id, role) values (${administrator}, 'administrator')`;
  await g.own`insert into mails (kind, to_address, subject, text, html, state)
    values ('sign_in', 'a@example.org', 'x', 'x', 'x', 'queued'), ('notice', 'b@example.org', 'x', 'x', 'x', 'failed')`;
  const health = (who: string) => g.as(who, (tx) => tx.execute(sql`select * from system_health()`));
  expect(await health(administrator)).toEqual([
    expect.objectContaining({ mail_waiting: 1, mail_failed: 1, migrations: expect.any(Number) }),
  ]);
  expect(await health(g.coordinator)).toHaveLength(0);
});
