import { Temporal } from "temporal-polyfill";
import type { SeatRole, SeatState, TravelStep, TravelStepOwner, TravelStepState } from "../../enums";
import { type Random, stableId } from "../random";
import { editionId } from "../reference/editions";
import type { Cohort } from "./cohort";
import { addDays, at, type Day } from "./dates";
import type { Member } from "./enrolments";
import { moduleId } from "./modules";
import { giveNumbers, tellOfCop } from "./rooms";
import type { Rows } from "./rows";

type Seat = [role: SeatRole, state: SeatState, member: number | null, alternate?: number];

function found(
  rng: Random,
  rows: Rows,
  cohort: Cohort,
  edition: [string, string],
  opportunityId: string | null,
  name: string,
  seats: Seat[],
) {
  const id = rng.uuid();
  const who = (place: number | null | undefined) =>
    typeof place === "number" ? (cohort.members[place] as Member) : null;
  rows.delegations.push({
    id,
    editionId: editionId(...edition),
    cohortId: cohort.id,
    opportunityId,
    name,
    seatLimit: seats.length,
    travelMinutes: 30,
    createdAt: addDays(cohort.now, -30),
  });
  for (const [role, state, place, alternate] of seats) {
    const person = who(place);
    rows.seats.push({
      id: rng.uuid(),
      delegationId: id,
      role,
      organisationId: person?.organisationId ?? null,
      personId: person?.id ?? null,
      alternateId: who(alternate)?.id ?? null,
      state,
      createdAt: addDays(cohort.now, -25),
    });
  }
  const owe = (place: number, title: string, dueOn: Day, doneAt: Date | null) =>
    rows.delegateTasks.push({
      id: rng.uuid(),
      delegationId: id,
      personId: (cohort.members[place] as Member).id,
      title,
      dueOn: dueOn.toString(),
      doneAt,
    });
  return { id, owe, members: seats.flatMap(([, , place]) => who(place) ?? []) };
}

/** On the way to CSW 71: half filled, without a gender rapporteur, one member not ready. */
export function planCsw(rng: Random, rows: Rows, cohort: Cohort, opportunityId: string | null) {
  const { id, owe } = found(rng, rows, cohort, ["csw", "71"], opportunityId, "CSW 71", [
    ["head", "confirmed", 1],
    ["speaker", "accepted", 0, 5],
    ["delegate", "offered", 2],
    ["gender_rapporteur", "open", null],
    ["note_taker", "open", null],
    ["interpreter", "open", null],
  ]);
  for (const position of [4, 7])
    rows.delegationModules.push({ delegationId: id, moduleId: moduleId(position) });
  const { today, now } = cohort;
  owe(0, "Envía una foto y tres líneas sobre ti", today.subtract({ days: 3 }), addDays(now, -4));
  owe(0, "Pide la cita para el visado", today.add({ days: 5 }), null);
  owe(0, "Regístrate en Indico.UN con nuestra carta", today.add({ days: 24 }), null);
  owe(1, "Comprueba que tu pasaporte vale seis meses más", today.add({ days: 8 }), addDays(now, -1));
  owe(1, "Escribe el primer borrador de la intervención", today.add({ days: 30 }), null);
  owe(2, "Responde si aceptas el lugar", today.subtract({ days: 1 }), null);
  travelTo(rows, id, cohort);
  giveNumbers(rows, id, [
    ["emergency", "Demo: urgencias en la ciudad", "+1 212 555 0111"],
    ["care", "Demo: quien cuida de la delegación", "+1 212 555 0142", "De día y de noche, en español"],
    ["consulate", "Demo: consulado", "+1 212 555 0177"],
  ]);
}

/** Invented: one has her papers in order, one an old passport and a visa to ask for, one has not answered yet. */
function travelTo(rows: Rows, delegationId: string, { members, today }: Cohort) {
  const papers = (place: number, validUntil: Day) =>
    rows.travelRecords.push({
      delegationId,
      personId: (members[place] as Member).id,
      document: "passport",
      nationality: "MX",
      validUntil: validUntil.toString(),
      residence: "MX",
    });
  papers(1, today.add({ years: 6 }));
  papers(0, today.add({ months: 5 }));
  const step = (place: number, step: TravelStep, state: TravelStepState, owner: TravelStepOwner) =>
    rows.travelSteps.push({
      delegationId,
      personId: (members[place] as Member).id,
      step,
      state,
      owner,
      startedOn: today.subtract({ days: 12 }).toString(),
    });
  step(1, "registration", "done", "delegate");
  step(1, "visa", "under_way", "delegate");
  step(0, "invitation_letter", "under_way", "coordinator");
}

const cop: [string, string] = ["unfccc-cop", "31"];
const meetings = [
  ["2026-11-10", "caucus", "Demo: women's caucus", [8, 30], [9, 15]],
  ["2026-11-10", "bilateral", "Demo: meeting with a government delegation", [11, 0], [11, 30]],
  ["2026-11-10", "briefing", "Demo: evening debrief of the delegation", [18, 30], [19, 0]],
  ["2026-11-11", "caucus", "Demo: women's caucus", [8, 30], [9, 15]],
  ["2026-11-11", "briefing", "Demo: evening debrief of the delegation", [18, 30], [19, 0]],
] as const;

/** The demo delegation's own meetings in Antalya; the forum's programme is not known here. */
export const copMeetings = meetings.map(([day, type, title, from, to]) => ({
  id: stableId("demo meeting", day, title),
  editionId: editionId(...cop),
  title,
  type,
  venue: "Expo Center",
  room: null,
  startsAt: at(Temporal.PlainDate.from(day), from[0], from[1], "Europe/Istanbul"),
  endsAt: at(Temporal.PlainDate.from(day), to[0], to[1], "Europe/Istanbul"),
  zone: "Europe/Istanbul",
  capacity: null,
  languages: ["en"],
  objectives: [2],
  note: "Invented for the demo: a meeting of the delegation, not of the forum's programme.",
  confidence: "U" as const,
}));

/** Back from COP 31, its schedule published and read. */
export function finishCop(rng: Random, rows: Rows, cohort: Cohort, opportunityId: string | null) {
  const { id, owe, members } = found(rng, rows, cohort, cop, opportunityId, "COP 31", [
    ["head", "confirmed", 1],
    ["gender_rapporteur", "confirmed", 2],
    ["delegate", "confirmed", 3],
  ]);
  const versionId = rng.uuid();
  const publishedAt = addDays(cohort.now, -20);
  rows.scheduleVersions.push({
    id: versionId,
    delegationId: id,
    number: 1,
    publishedBy: cohort.coordinator.id,
    publishedAt,
  });
  members.forEach((member, i) => {
    const attends = copMeetings.filter(({ type }) => type !== "bilateral" || i === 0);
    for (const { id: sessionId, title, type, venue, room, startsAt, endsAt, zone } of attends) {
      rows.assignments.push({
        delegationId: id,
        personId: member.id,
        sessionId,
        assignedBy: cohort.coordinator.id,
        createdAt: publishedAt,
      });
      rows.scheduleEntries.push({
        versionId,
        personId: member.id,
        sessionId,
        title,
        type,
        venue,
        room,
        startsAt,
        endsAt,
        zone,
        sequence: 0,
      });
    }
    rows.scheduleReceipts.push({
      delegationId: id,
      personId: member.id,
      number: 1,
      at: addDays(publishedAt, 1),
    });
  });
  owe(1, "Write one page for the group: what we heard, what comes next", cohort.today.add({ days: 6 }), null);
  owe(
    2,
    "Hand in the gender rapporteur's notes",
    cohort.today.subtract({ days: 1 }),
    addDays(cohort.now, -2),
  );
  giveNumbers(rows, id, [
    ["emergency", "Demo: emergency in the city", "+1 212 555 0112"],
    ["care", "Demo: who takes care of the delegation", "+1 212 555 0143", "Day and night"],
  ]);
  // What the agenda planner is to cover: the caucus by whoever follows gender, the meeting by the head.
  for (const { id: sessionId, type } of copMeetings)
    if (type !== "briefing")
      rows.sessionNeeds.push({
        delegationId: id,
        sessionId,
        weight: type === "bilateral" ? "must" : "wish",
        people: 1,
        languages: ["en"],
        roles: [type === "bilateral" ? "head" : "gender_rapporteur"],
      });
  tellOfCop(rows, id, cohort, copMeetings.slice(0, 2));
}
