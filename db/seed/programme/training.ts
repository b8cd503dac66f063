import type { AttendanceMark } from "../../enums";
import type { Random } from "../random";
import type { Cohort } from "./cohort";
import { addMinutes, at } from "./dates";
import type { Member } from "./enrolments";
import { moduleId } from "./modules";
import type { Rows } from "./rows";

/** Modules by week: fourteen sessions held, eight to come; 5 and 7 are held again for whoever missed them. */
const held = [1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 4, 9, 10, 11];
const toCome = [12, 5, 13, 14, 7, 15, 16, 17];
/** The one required module a demo leader still owes. */
const owed = { latin: 7, asia: 5 };

export function holdTraining(rng: Random, rows: Rows, cohort: Cohort) {
  const { region, now } = cohort;
  const weeks = [...held, ...toCome];
  const next = cohort.today.add({ days: region.nextIn });
  weeks.forEach((position, week) => {
    const day = next.add({ days: 7 * (week - held.length) });
    const id = rng.uuid();
    const startsAt = at(day, region.hour, 0, region.zone);
    const durationMinutes = week % 5 === 4 ? 120 : 90;
    rows.trainingSessions.push({
      id,
      cohortId: cohort.id,
      moduleId: moduleId(position),
      startsAt,
      durationMinutes,
      zone: region.zone,
      language: region.locale,
      interpretation: [...(region.interpretation[week % region.interpretation.length] ?? [])],
      onlineUrl: `https://meet.example.org/liga/${region.key}-${cohort.unit + 1}-${week + 1}`,
      facilitatorId: week % 6 === 5 ? cohort.coordinator.id : cohort.facilitator.id,
      capacity: 30,
    });
    const endedAt = addMinutes(startsAt, durationMinutes);
    if (endedAt > now) return;
    for (const member of cohort.members) {
      if (member.status === "invited" || (member.leftAt && member.leftAt < startsAt)) continue;
      const missed = member.demo && position === owed[region.key];
      const mark = missed ? "absent" : markOf(rng, member, week / held.length);
      const byCode = mark === "present" && rng.chance(0.35);
      rows.attendance.push({
        sessionId: id,
        enrolmentId: member.enrolmentId,
        mark,
        method: byCode ? "code" : "register",
        markedBy: byCode ? member.id : cohort.facilitator.id,
        markedAt: byCode ? addMinutes(startsAt, 6) : endedAt,
      });
    }
  });
}

/** `elapsed` runs from 0 to 1 over the sessions held: who slips, slips more and more. */
function markOf(rng: Random, member: Member, elapsed: number): AttendanceMark {
  const absence = { steady: 0, mostly: 0.22, slipping: 0.15 + 0.75 * elapsed }[member.habit];
  if (rng.chance(absence)) return rng.chance(0.35) ? "excused" : "absent";
  return rng.chance(0.07) ? "late" : "present";
}
