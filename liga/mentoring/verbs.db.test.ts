import { expect, test } from "vitest";
import { g, withGround } from "../delegations/try-ground";
import { as, refusal } from "../try-verbs";
import { cancelMeeting } from "./cancel-meeting";
import { endPair } from "./end-pair";
import { makePair } from "./make-pair";
import { moveMeeting } from "./move-meeting";
import { pairPage } from "./pair-work";
import { mentorDesk, mentoringPage } from "./queries";
import { scheduleMeeting } from "./schedule-meeting";

withGround();

async function pair() {
  const [mentor, mentee] = [await g.person(), await g.person()];
  const [row] = await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on)
    values (${mentor}, ${mentee}, ${g.cohort}, '2026-01-10') returning id`;
  return { id: row?.id as string, mentor: as(mentor), mentee: as(mentee) };
}
const soon = new Date().getUTCFullYear() + 1;
const plan = (mentorshipId: string, hour = "10:00", more = {}) => ({
  mentorshipId,
  day: `${soon}-06-01`,
  hour,
  zone: "UTC",
  minutes: 45,
  onlineUrl: null,
  ...more,
});
const meetings = (id: string) =>
  g.own`select id, sequence, version, cancelled_at is not null as off from mentoring_meetings where mentorship_id = ${id} order by starts_at`;

test("either of a pair plans a meeting; nobody else finds the pair", async () => {
  const { id, mentor, mentee } = await pair();
  await scheduleMeeting(mentor, plan(id));
  await scheduleMeeting(mentee, plan(id, "12:00"));
  expect(await meetings(id)).toHaveLength(2);
  const coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  for (const stranger of [as(await g.person()), coordinator])
    expect(await refusal(scheduleMeeting(stranger, plan(id, "15:00")))).toBe("not_found");
});

test("an hour the clock skips, an hour gone by and a second meeting at once are refused", async () => {
  const { id, mentor } = await pair();
  const skipped = { day: "2027-03-14", hour: "02:30", zone: "America/New_York" };
  expect(await refusal(scheduleMeeting(mentor, plan(id, "", skipped)))).toBe("invalid hour no_such_hour");
  expect(await refusal(scheduleMeeting(mentor, plan(id, "10:00", { day: "2026-01-11" })))).toBe(
    "invalid day in_the_past",
  );
  await scheduleMeeting(mentor, plan(id));
  expect(await refusal(scheduleMeeting(mentor, plan(id, "10:30")))).toBe("meeting_overlap");
  expect(await refusal(scheduleMeeting(mentor, plan(id, "10:45")))).toBe("done");
});

test("twenty presses of the same button are one meeting", async () => {
  const { id, mentor, mentee } = await pair();
  await Promise.all(Array.from({ length: 20 }, (_, n) => scheduleMeeting(n % 2 ? mentor : mentee, plan(id))));
  expect(await meetings(id)).toHaveLength(1);
});

test("a move raises the number calendars follow; whoever read an older version is told", async () => {
  const { id, mentor, mentee } = await pair();
  await scheduleMeeting(mentor, plan(id));
  const [first] = await meetings(id);
  const move = { ...plan(id, "11:00"), meetingId: first?.id as string, version: 1 };
  await moveMeeting(mentee, move);
  expect(await refusal(moveMeeting(mentor, { ...move, hour: "12:00" }))).toBe("stale");
  expect(await meetings(id)).toMatchObject([{ sequence: 1, version: 2, off: false }]);
  await cancelMeeting(mentor, { meetingId: move.meetingId, version: 2 });
  await cancelMeeting(mentor, { meetingId: move.meetingId, version: 2 });
  expect(await meetings(id)).toMatchObject([{ sequence: 2, version: 3, off: true }]);
});

test("a coordinator brings together a leader and a mentor of her cohort, once, and may end it", async () => {
  const [mentor, leader, other] = [await g.person(), await g.person(), await g.person()];
  const enrolmentId = await g.enrol(leader);
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${mentor}, 'mentor', ${g.cohort})`;
  const coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  expect(await refusal(makePair(coordinator, { enrolmentId, mentorId: other }))).toBe(
    "invalid mentorId unknown_choice",
  );
  expect(await refusal(makePair(as(mentor), { enrolmentId, mentorId: mentor }))).toBe("not_found");
  await makePair(coordinator, { enrolmentId, mentorId: mentor });
  await makePair(coordinator, { enrolmentId, mentorId: mentor });
  const own = async () => (await mentorDesk(as(mentor), new Date())).pairs;
  const [made] = await own();
  expect(made).toMatchObject({ role: "mentor", other: { id: leader }, quiet: false });
  const id = made?.id as string;
  expect((await pairPage(as(leader), id, new Date()))?.pair.other.id).toBe(mentor);
  expect(await pairPage(as(other), id, new Date())).toBeNull();
  const listed = await mentoringPage(coordinator, new Date());
  expect(listed.coordinated.pairs.find((pair) => pair.id === id)).toMatchObject({ version: 1 });

  await endPair(coordinator, { mentorshipId: id, version: 1 });
  await endPair(coordinator, { mentorshipId: id, version: 1 });
  expect(await own()).toEqual([]);
  expect(await refusal(scheduleMeeting(as(mentor), plan(id)))).toBe("not_found");
});
