import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type ReminderKind, reminderKinds } from "@/db/enums";
import { type Ground, makeGround } from "../delegations/try-ground";
import { remindDue } from "./remind-due";

/** Each kind of reminder: due, it is written once; not due, or not wanted, never. */
let g: Ground;
let module: string;
let delegation: string;
beforeAll(async () => {
  process.env.AUTH_SECRET = "a secret of this test, thirty-two letters";
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  module = await g.module();
  delegation = await g.delegation();
});
afterAll(() => g.drop());
afterEach(async () => {
  await g.own`delete from training_sessions`;
  await g.own`delete from training_assignments`;
  await g.own`delete from mentorships`;
  await g.own`delete from completion_rules`;
  await g.own`delete from completion_exceptions`;
  await g.own`update curricula set attended_marks = default, attendance_bar = default`;
  await g.own`update enrolments set status = 'withdrawn'`;
});

const noon = new Date("2026-05-05T12:00:00Z");
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const one = async (query: Promise<Record<string, unknown>[]>) => (await query)[0]?.id as string;

type Her = { id: string; enrolment: string };
async function leader(): Promise<Her> {
  const id = await g.person();
  await g.own`update people set email = ${`${randomUUID()}@example.org`} where id = ${id}`;
  return { id, enrolment: await g.enrol(id) };
}
const session = (hours: number) =>
  one(g.own`insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language)
    values (${g.cohort}, ${module}, ${later(hours)}, 60, 'UTC', 'en') returning id`);
const mark = (sessionId: string, her: Her, what: string, hours = -20) =>
  g.own`insert into attendance (session_id, enrolment_id, mark, method, marked_by, marked_at)
    values (${sessionId}, ${her.enrolment}, ${what}, 'register', ${g.coordinator}, ${later(hours)})`;
const assignment = (hours: number) =>
  one(g.own`insert into training_assignments (cohort_id, module_id, title, brief, due_at, zone)
    values (${g.cohort}, ${module}, '{"en": "A letter"}', '{"en": "Write"}', ${later(hours)}, 'UTC') returning id`);
const sent = (assignmentId: string, her: Her, state: string, hours = -1) =>
  g.own`insert into submissions (assignment_id, enrolment_id, state, text, first_sent_at, sent_at, decided_at, decided_by)
    values (${assignmentId}, ${her.enrolment}, ${state}, 'Dear', ${later(-30)}, ${later(-30)}, ${later(hours)}, ${g.coordinator})`;
const caughtUp = (sessionId: string, her: Her, state: string) =>
  g.own`insert into catch_ups (session_id, enrolment_id, reflection, state, answer, answered_by, answered_at)
    values (${sessionId}, ${her.enrolment}, 'I learned', ${state}, 'Thank you', ${g.coordinator}, ${later(-1)})`;
const certificate = async (her: Her, ended: boolean) => {
  const code = randomUUID().replaceAll("-", "").toUpperCase();
  await g.own`insert into certificates (enrolment_id, code, locale, says, issued_by, issued_at, ended_at, ended_as, ended_by, reason)
    values (${her.enrolment}, ${code}, 'en', ${g.own.json({ name: "Noor" })}, ${g.coordinator}, ${later(-1)},
      ${ended ? later(-0.5) : null}, ${ended ? "revoked" : null}, ${ended ? g.coordinator : null}, ${ended ? "By mistake" : null})`;
};
const needsName = async (her: Her, choice: string) => {
  const batch = await one(
    g.own`insert into certificate_batches (cohort_id, created_by, finished_at) values (${g.cohort}, ${g.coordinator}, ${later(-1)}) returning id`,
  );
  await g.own`insert into certificate_batch_items (batch_id, enrolment_id, state, settled_at) values (${batch}, ${her.enrolment}, 'needs_name', ${later(-1)})`;
  await g.own`insert into name_choices (person_id, use, choice) values (${her.id}, 'certificate', ${choice})`;
};
const offer = async (her: Her, state: "offered" | "accepted") => {
  const seat = await g.seat(delegation, her.id, { state });
  if (state === "offered") await g.own`update seats set offered_at = ${later(-49)} where id = ${seat}`;
};

/** A pair in which she is the leader. */
const pair = async (her: Her, ended: string | null = null) =>
  one(g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on, ended_on)
    values (${await g.person()}, ${her.id}, ${g.cohort}, '2025-06-01', ${ended}) returning id`);
const met = async (her: Her, noShow: string | null) =>
  g.own`insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by, no_show_by, no_show_told_by)
    values (${await pair(her)}, ${later(-5)}, 45, 'UTC', ${her.id}, ${noShow}, ${noShow})`;
const asked = async (her: Her, days: number, withdrawn: Date | null = null) =>
  g.own`insert into mentoring_questions (mentorship_id, asked_by, text, asked_at, withdrawn_at)
    values (${await pair(her)}, ${her.id}, 'May I call you?', ${later(-24 * days)}, ${withdrawn})`;
/** Two who agreed five weeks ago on a rhythm. */
const agreed = async (her: Her, weeks: number) =>
  g.own`insert into mentoring_agreements (mentorship_id, every_weeks, language, confidentiality, mentor_agreed_at, mentee_agreed_at)
    values (${await pair(her)}, ${weeks}, 'en', 'Between us', ${later(-24 * 35)}, ${later(-24 * 35)})`;
const goal = async (her: Her, state: string) =>
  g.own`insert into mentoring_goals (mentorship_id, what, due_on, state, closed_at)
    values (${await pair(her)}, 'To speak', '2026-05-07', ${state}, ${state === "open" ? null : later(-1)})`;
const step = async (her: Her, hers: boolean) => {
  const id = await pair(her);
  await g.own`insert into mentoring_steps (mentorship_id, owner_id, what, due_on)
    select id, case when ${hers} then mentee_id else mentor_id end, 'To write', '2026-05-06' from mentorships where id = ${id}`;
};
const offered = async (her: Her, byHer: boolean) => {
  const id = await pair(her);
  const [offer] =
    await g.own`insert into mentoring_offers (mentorship_id, offered_by, duration_minutes, zone, created_at)
    select id, case when ${byHer} then mentee_id else mentor_id end, 45, 'UTC', ${later(-1)} from mentorships where id = ${id} returning id`;
  await g.own`insert into mentoring_slots (offer_id, mentorship_id, place, starts_at) values (${offer?.id}, ${id}, 1, ${later(48)})`;
};

type Given = { due: (her: Her) => Promise<unknown>; not: (her: Her) => Promise<unknown>; says: string };
/** What makes it due for one leader, and what is nearly the same and does not. */
const given: Record<ReminderKind, Given> = {
  session_tomorrow: {
    due: () => session(20),
    not: async (her) => mark(await session(20), her, "apology"),
    says: "begins on",
  },
  session_soon: {
    due: () => session(0.7),
    not: async (her) => mark(await session(0.7), her, "present"),
    says: "within the hour",
  },
  assignment_due: {
    due: () => assignment(40),
    not: async (her) => sent(await assignment(40), her, "submitted", -100),
    says: "is due on",
  },
  assignment_answered: {
    due: async (her) => sent(await assignment(-10), her, "accepted"),
    not: async (her) => sent(await assignment(-10), her, "submitted"),
    says: "is accepted",
  },
  catch_up: {
    due: async (her) => mark(await session(-48), her, "absent"),
    not: async (her) => mark(await session(-48), her, "late"),
    says: "You can catch up",
  },
  catch_up_answered: {
    due: async (her) => caughtUp(await session(-48), her, "again"),
    not: async (her) => caughtUp(await session(-48), her, "submitted"),
    says: "asked for a little more",
  },
  invitation: {
    due: (her) =>
      g.own`update enrolments set status = 'invited', created_at = ${later(-80)} where id = ${her.enrolment}`,
    not: (her) =>
      g.own`update enrolments set status = 'invited', created_at = ${later(-60)} where id = ${her.enrolment}`,
    says: "have not answered yet",
  },
  seat_offer: {
    due: (her) => offer(her, "offered"),
    not: (her) => offer(her, "accepted"),
    says: "A seat in",
  },
  certificate: {
    due: (her) => certificate(her, false),
    not: (her) => certificate(her, true),
    says: "is ready",
  },
  certificate_name: {
    due: (her) => needsName(her, "none"),
    not: (her) => needsName(her, "legal"),
    says: "chosen the name",
  },
  mentoring_word: {
    due: (her) => asked(her, 3.5),
    not: (her) => asked(her, 3.5, later(-1)),
    says: "Do you still need it",
  },
  mentoring_pulse: {
    due: (her) => met(her, null),
    not: (her) => met(her, her.id),
    says: "How was your mentoring meeting",
  },
  mentoring_end: {
    due: (her) => pair(her, "2026-05-04"),
    not: (her) => pair(her, "2026-04-04"),
    says: "has come to its end",
  },
  mentoring_follow_up: {
    due: (her) => pair(her, "2026-02-04"),
    not: (her) => pair(her, "2026-03-04"),
    says: "Three months ago",
  },
  mentoring_hours: {
    due: (her) => offered(her, false),
    not: (her) => offered(her, true),
    says: "offers you hours",
  },
  mentoring_rhythm: {
    due: (her) => agreed(her, 4),
    not: (her) => agreed(her, 8),
    says: "every 4 weeks",
  },
  mentoring_goal: {
    due: (her) => goal(her, "open"),
    not: (her) => goal(her, "reached"),
    says: "is due on",
  },
  mentoring_step: {
    due: (her) => step(her, true),
    not: (her) => step(her, false),
    says: "took on in your mentoring",
  },
};

/** Due for everybody in the cohort at once. */
const forAll = new Set<ReminderKind>(["session_tomorrow", "session_soon", "assignment_due"]);

async function remind(now = noon) {
  while ((await remindDue(now)) > 0);
}
const toldOf = async (her: Her) =>
  (await g.own<{ kind: string }[]>`select kind from reminders where person_id = ${her.id} order by kind`).map(
    ({ kind }) => kind,
  );
const mails = (her: Her) => g.own<{ text: string }[]>`select text from mails where person_id = ${her.id}`;

describe.each(reminderKinds)("%s", (kind) => {
  test("due, it is written once; opted out, never", async () => {
    const [her, opted] = [await leader(), await leader()];
    await g.own`insert into reminders_unwanted (person_id, kind) select ${opted.id}, unnest(${reminderKinds}::text[])`;
    for (const who of forAll.has(kind) ? [her] : [her, opted]) await given[kind].due(who);
    await remind();
    await remind(later(0.2));
    expect(await toldOf(her)).toEqual([kind]);
    const [mail, ...others] = await mails(her);
    expect(others).toEqual([]);
    expect(mail?.text).toContain(given[kind].says);
    expect([await toldOf(opted), (await mails(opted)).length]).toEqual([[], 0]);
  });

  test("not due, it is not written", async () => {
    const her = await leader();
    await given[kind].not(her);
    await remind();
    expect([await toldOf(her), (await mails(her)).length]).toEqual([[], 0]);
  });
});

describe("as her curriculum counts", () => {
  const missed = async (what: string) => {
    const her = await leader();
    await mark(await session(-48), her, what);
    await remind();
    return toldOf(her);
  };
  const counts = (marks: string[]) =>
    g.own`update curricula set attended_marks = ${marks} where id = ${g.curriculum}`;

  test("a mark that counts is nothing to catch up; one that does not count is", async () => {
    expect(await missed("late")).toEqual([]);
    await g.own`update curricula set apart_marks = array['apology', 'connection_failed'] where id = ${g.curriculum}`;
    await counts(["present", "left_early", "excused", "caught_up"]);
    expect([await missed("late"), await missed("excused")]).toEqual([["catch_up"], []]);
  });

  test("where catching up does not count, nobody is asked to", async () => {
    await counts(["present"]);
    expect(await missed("absent")).toEqual([]);
  });

  test("a session of an elective, where nothing else asks for sessions, is no reason to write", async () => {
    await g.own`update modules set kind = 'elective' where id = ${module}`;
    await g.own`update curricula set attendance_bar = 0 where id = ${g.curriculum}`;
    try {
      expect(await missed("absent")).toEqual([]);
      await g.own`update curricula set attendance_bar = 60 where id = ${g.curriculum}`;
      expect(await missed("absent")).toEqual(["catch_up"]);
    } finally {
      await g.own`update modules set kind = 'required' where id = ${module}`;
    }
  });

  test("what she need not attend she need not catch up", async () => {
    const her = await leader();
    await g.own`update curricula set attendance_bar = 0 where id = ${g.curriculum}`;
    await mark(await session(-48), her, "absent");
    await g.own`insert into completion_exceptions (enrolment_id, kind, module_lineage_id, reason, granted_by)
      select ${her.enrolment}, 'required_modules', lineage_id, 'She teaches it', ${g.coordinator} from modules where id = ${module}`;
    await remind();
    expect(await toldOf(her)).toEqual([]);
  });

  test("who has as many assignments accepted as are asked, or need not, is not reminded of one more", async () => {
    const [done, begun, exempt] = [await leader(), await leader(), await leader()];
    await g.own`insert into completion_rules (curriculum_id, kind, module_id, least) values (${g.curriculum}, 'assignments', null, 1)`;
    await sent(await assignment(-300), done, "accepted", -299);
    await g.own`insert into completion_exceptions (enrolment_id, kind, reason, granted_by) values (${exempt.enrolment}, 'assignments', 'She is ill', ${g.coordinator})`;
    await assignment(40);
    await remind();
    expect([await toldOf(done), await toldOf(begun), await toldOf(exempt)]).toEqual([
      [],
      ["assignment_due"],
      [],
    ]);
    // Another rule asks for more, here.
    await g.own`insert into completion_rules (curriculum_id, kind, module_id, least) values (${g.curriculum}, 'assignments', ${module}, 2)`;
    await remind();
    expect([await toldOf(done), await toldOf(exempt)]).toEqual([["assignment_due"], ["assignment_due"]]);
  });
});

test("an answer waits for the end of her quiet hours; returned and accepted are two, in one mail with the rest", async () => {
  const her = await leader();
  const [letter, map] = [await assignment(-10), await assignment(-10)];
  await g.own`insert into quiet_hours (person_id, starts, ends) values (${her.id}, 10, 14)`;
  await sent(letter, her, "returned");
  await sent(map, her, "accepted");
  await remind();
  expect(await toldOf(her)).toEqual([]);
  await remind(later(2.5));
  expect(await toldOf(her)).toEqual(["assignment_answered", "assignment_answered"]);
  const [mail, ...others] = await mails(her);
  expect(others).toEqual([]);
  expect(mail?.text).toContain("asked for it once more");
  expect(mail?.text).toContain("is accepted");
  // Decided anew, it is another answer.
  await g.own`update submissions set state = 'accepted', decided_at = ${later(3)} where assignment_id = ${letter}`;
  await remind(later(4));
  expect(await toldOf(her)).toHaveLength(3);
});

test("hours offered that have gone by do not keep a pair from being reminded of what it agreed on", async () => {
  const her = await leader();
  await agreed(her, 4);
  const [pair] = await g.own`select id, mentor_id from mentorships where mentee_id = ${her.id}`;
  const [offer] =
    await g.own`insert into mentoring_offers (mentorship_id, offered_by, duration_minutes, zone, created_at)
    values (${pair?.id}, ${pair?.mentor_id}, 45, 'UTC', ${later(-90)}) returning id`;
  await g.own`insert into mentoring_slots (offer_id, mentorship_id, place, starts_at) values (${offer?.id}, ${pair?.id}, 1, ${later(-2)})`;
  await remind();
  expect(await toldOf(her)).toEqual(["mentoring_rhythm"]);
});
