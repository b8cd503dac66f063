import { beforeAll, expect, test } from "vitest";
import { confirmDraft, promisesOf, setAsideDraft, waitingPromises } from "../commitments/drafts";
import { g, party, withGround } from "../delegations/try-ground";
import { as, refusal } from "../try-verbs";
import { AddStateMeeting, NotePromise, SaveStateMeeting, TellStateMeeting } from "./input";
import { stateMeetingsOf } from "./queries";
import { addStateMeeting, saveStateMeeting } from "./save-meeting";
import { notePromise, tellStateMeeting } from "./tell-meeting";

withGround();
beforeAll(async () => {
  await g.own`insert into countries (code) values ('PH'), ('MX') on conflict do nothing`;
});

const plan = (more: object = {}) => ({
  country: "PH",
  state: "confirmed",
  askedOn: "2026-04-01",
  day: "2026-05-05",
  from: "10:00",
  to: "10:30",
  ask: "No fees",
  talkingPoint: "",
  ...more,
});
const add = (who: string, delegation: string, more: object = {}) =>
  addStateMeeting(as(who), AddStateMeeting.parse({ delegation, ...plan(more) }));

test("the head or her coordinator plans a meeting; a member, a stranger and an administrator do not", async () => {
  const { delegation, head, her: goer, member, stranger } = await party();
  const { id } = await add(head, delegation, { goers: [goer] });
  expect(await refusal(add(g.coordinator, delegation))).toBe("done");
  const administrator = await g.person();
  await g.own`insert into role_grants (person_id, role) values (${administrator}, 'administrator')`;
  for (const who of [member, stranger, administrator])
    expect(await refusal(add(who, delegation))).toBe("not_found");
  expect(await refusal(add(head, delegation, { goers: [stranger] }))).toBe("not_a_member");
  const seen = async (who: string) => (await g.as(who, (tx) => stateMeetingsOf(tx, delegation, id))).length;
  expect([await seen(member), await seen(stranger), await seen(administrator)]).toEqual([1, 0, 0]);
  // Hours are those of New York, where the forum is.
  const [meeting] = await g.as(goer, (tx) => stateMeetingsOf(tx, delegation, id));
  expect(new Date(meeting?.startsAt ?? 0).toISOString()).toBe("2026-05-05T14:00:00.000Z");
  expect(meeting).toMatchObject({ plans: false, tells: true, goers: [{ id: goer }] });
});

test("what is missing is said at its field, and the second of two who save is told", async () => {
  const { delegation, head, her: goer } = await party();
  const missing = (more: object) => refusal(add(head, delegation, more));
  expect(await missing({ day: "", from: "", to: "" })).toBe("invalid day required");
  expect(await missing({ askedOn: "" })).toBe("invalid askedOn required");
  expect(await missing({ to: "10:00" })).toBe("invalid to end_before_start");
  const { id } = await add(head, delegation, { goers: [goer] });
  const save = (who: string, version: number, more: object = {}) =>
    refusal(saveStateMeeting(as(who), SaveStateMeeting.parse({ meeting: id, version, ...plan(more) })));
  expect(await save(goer, 1)).toBe("not_found");
  expect(await save(head, 1, { goers: [head] })).toBe("done");
  expect(await save(g.coordinator, 1)).toBe("stale");
  const [meeting] = await g.as(head, (tx) => stateMeetingsOf(tx, delegation, id));
  expect(meeting?.goers.map((one) => one.id)).toEqual([head]);
});

test("who is at a session at that time is shown, at another time not", async () => {
  const { delegation, head, her: goer } = await party();
  await g.assign(delegation, goer, await g.session("14:15", "15:00"));
  const clashes = async (more: object) => {
    const { id } = await add(head, delegation, { goers: [goer], ...more });
    const [meeting] = await g.as(g.coordinator, (tx) => stateMeetingsOf(tx, delegation, id));
    return meeting?.clashes.map(({ personId }) => personId);
  };
  expect(await clashes({})).toEqual([goer]);
  expect(await clashes({ from: "12:00", to: "12:30" })).toEqual([]);
});

test("who went tells what was said, others of the delegation read it; a promise becomes a commitment once", async () => {
  const { delegation, head, her: goer, member, stranger } = await party();
  const { id } = await add(head, delegation, { goers: [goer] });
  const tell = (who: string, version: number) =>
    refusal(
      tellStateMeeting(
        as(who),
        TellStateMeeting.parse({
          meeting: id,
          version,
          said: "They agree",
          nextStep: "Write",
          nextOwner: goer,
          nextOn: "",
        }),
      ),
    );
  expect(await tell(member, 1)).toBe("not_found");
  expect(await tell(goer, 1)).toBe("done");
  const wished = await add(head, delegation, { state: "wished", day: "", from: "", to: "", goers: [goer] });
  expect(
    await refusal(
      tellStateMeeting(
        as(goer),
        TellStateMeeting.parse({ meeting: wished.id, version: 1, said: "They agree" }),
      ),
    ),
  ).toBe("meeting_without_slot");
  const note = (who: string) =>
    notePromise(
      as(who),
      NotePromise.parse({
        meeting: id,
        promise: `No fees ${delegation}`,
        saidOn: "2026-05-05",
        nextCheckOn: "2027-05-05",
      }),
    );
  expect(await refusal(note(member))).toBe("not_found");
  const promise = await note(goer);
  expect(await refusal(note(goer))).toBe("already_there");
  for (const who of [goer, head, stranger])
    expect(await refusal(confirmDraft(as(who), { promise }))).toBe("not_found");
  const waiting = async (who: string) =>
    (await g.as(who, (tx) => waitingPromises(tx, as(who)))).filter((one) => one.id === promise).length;
  expect([await waiting(g.coordinator), await waiting(goer)]).toEqual([1, 0]);
  const both = await Promise.all([1, 2].map(() => refusal(confirmDraft(as(g.coordinator), { promise }))));
  expect(both.sort()).toEqual(["done", "stale"]);
  expect(
    await g.own`select edition_id, next_check_on::text from commitments where promise = ${`No fees ${delegation}`}`,
  ).toEqual([{ edition_id: g.edition, next_check_on: "2027-05-05" }]);
  expect(await refusal(setAsideDraft(as(g.coordinator), { promise }))).toBe("stale");
  expect(await g.as(member, (tx) => promisesOf(tx, delegation))).toMatchObject([
    { settled: true, commitmentId: expect.any(String) },
  ]);
});
