import type { Random } from "../random";
import type { Cohort } from "./cohort";
import { addMinutes, at } from "./dates";
import { tellBoth, workTogether } from "./pairs";
import { sayHowItGoes } from "./pulses";
import type { Rows } from "./rows";

/** Two or three mentees a mentor, the first with the demo leader; some leaders still have no mentor. */
export function pairUp(rng: Random, rows: Rows, cohort: Cohort) {
  const waiting = cohort.members.filter((member) => member.status === "active");
  let place = 0;
  cohort.mentors.forEach((mentor, i) => {
    for (const mentee of waiting.splice(0, i % 2 === 0 ? 3 : 2)) {
      const id = rng.uuid();
      rows.mentorships.push({
        id,
        mentorId: mentor.id,
        menteeId: mentee.id,
        cohortId: cohort.id,
        startsOn: cohort.startsOn.add({ days: 14 }).toString(),
        endedOn: null,
      });
      const pair = { id, mentorId: mentor.id, menteeId: mentee.id };
      const days = [-70, -42, -14, mentee.demo ? 4 : rng.between(2, 12)];
      const hour = rng.between(10, 18);
      const meetings = days.map((from, n): Rows["mentoringMeetings"][number] => {
        const meetingId = rng.uuid();
        const day = cohort.today.add({ days: from < 0 ? from + rng.between(0, 5) : from });
        const startsAt = at(day, hour, 30, mentor.zone);
        // Of the last one before today most pairs have not said yet whether they met.
        const held = from < 0 && (n < 2 || mentee.demo);
        return {
          id: meetingId,
          mentorshipId: id,
          startsAt,
          durationMinutes: 45,
          zone: mentor.zone,
          onlineUrl: `https://meet.example.org/liga/mentoring-${id.slice(0, 8)}`,
          proposedBy: n % 2 === 0 ? mentor.id : mentee.id,
          cancelledAt: null,
          heldAt: held ? addMinutes(startsAt, 60) : null,
        };
      });
      rows.mentoringMeetings.push(...meetings);
      sayHowItGoes(rows, pair, meetings.slice(0, 3), place++, cohort.region.locale);
      for (const meeting of meetings.slice(3)) tellBoth(rows, pair, meeting);
      if (mentee.demo) workTogether(rows, pair, meetings, cohort.region.locale, cohort.today);
    }
  });
}
