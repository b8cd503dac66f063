import type { Random } from "../random";
import type { Cohort } from "./cohort";
import { at } from "./dates";
import type { Rows } from "./rows";

/** Two or three mentees a mentor, the first with the demo leader; some leaders still have no mentor. */
export function pairUp(rng: Random, rows: Rows, cohort: Cohort) {
  const waiting = cohort.members.filter((member) => member.status === "active");
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
      const days = [-70, -42, -14, mentee.demo ? 4 : rng.between(2, 12)];
      const hour = rng.between(10, 18);
      for (const [n, from] of days.entries()) {
        rows.mentoringMeetings.push({
          id: rng.uuid(),
          mentorshipId: id,
          startsAt: at(
            cohort.today.add({ days: from < 0 ? from + rng.between(0, 5) : from }),
            hour,
            30,
            mentor.zone,
          ),
          durationMinutes: 45,
          zone: mentor.zone,
          onlineUrl: `https://meet.example.org/liga/mentoring-${id.slice(0, 8)}`,
          proposedBy: n % 2 === 0 ? mentor.id : mentee.id,
          cancelledAt: null,
        });
      }
    }
  });
}
