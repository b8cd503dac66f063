import type { ContactKind } from "../../enums";
import { stableId } from "../random";
import type { Cohort } from "./cohort";
import type { Member } from "./enrolments";
import type { Rows } from "./rows";

type Number = [kind: ContactKind, name: string, number: string, note?: string];

/** Invented: numbers of the kind that nobody has. */
export function giveNumbers(rows: Rows, delegationId: string, numbers: Number[]) {
  for (const [kind, name, number, note = null] of numbers)
    rows.delegationContacts.push({
      id: stableId("demo contact", delegationId, kind),
      delegationId,
      kind,
      name,
      number,
      note,
    });
}

/** What two of the delegation told after their meetings in Antalya, and where they were; all of it invented. */
export function tellOfCop(rows: Rows, delegationId: string, { members }: Cohort, meetings: Meeting[]) {
  const told = (name: string, place: number, meeting: Meeting, heard: string, gained: string) => {
    const id = stableId("demo debrief", delegationId, name);
    const personId = (members[place] as Member).id;
    const metAt = meeting.endsAt;
    const [sessionId, title] = [meeting.id, meeting.title];
    rows.debriefs.push({ id, delegationId, personId, sessionId, title, metAt, heard, gained });
    rows.roomCheckIns.push({
      id: stableId("demo check-in", delegationId, name),
      delegationId,
      personId,
      sessionId,
      place: null,
      at: meeting.startsAt,
    });
    return { debriefId: id, delegationId };
  };
  const [caucus, bilateral] = meetings as [Meeting, Meeting];
  told(
    "caucus",
    2,
    caucus,
    "The caucus asks all delegations to speak of care work in the plenary.",
    "Our sentence stands in the caucus's draft.",
  );
  const second = told(
    "bilateral",
    1,
    bilateral,
    "They know the recruiters' fees and call them a matter for the labour ministry.",
    "A name to write to, and a second meeting.",
  );
  rows.debriefRisks.push({
    ...second,
    text: "Somebody nobody knew took photographs of us at the door.",
    coordinatorsOnly: true,
  });
  rows.heardPromises.push({
    ...second,
    id: stableId("demo promise", delegationId),
    who: "Demo: the deputy head of a government delegation",
    promise: "To answer our letter on recruitment fees in writing",
    byDay: "2027-01-31",
  });
}
type Meeting = { id: string; title: string; startsAt: Date; endsAt: Date };
