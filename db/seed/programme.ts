import { demoAdministrator } from "./demo-ids";
import { giveWork } from "./programme/assignments";
import { openCalls } from "./programme/calls";
import { catchUp, completionRuleRows } from "./programme/catch-ups";
import { makeCohort } from "./programme/cohort";
import { at, dayOf } from "./programme/dates";
import { copMeetings, finishCop, planCsw } from "./programme/delegations";
import { writeLetters } from "./programme/letters";
import { offerMentoring } from "./programme/matching";
import { pairUp } from "./programme/mentoring";
import { latin } from "./programme/names";
import { grant, peopleMaker } from "./programme/people";
import { regions } from "./programme/places";
import { planSideBySide, teachable } from "./programme/plans";
import { fillLibrary } from "./programme/resources";
import { noRows, type Rows } from "./programme/rows";
import { askForPlan } from "./programme/seat-plans";
import { speakAndMeet } from "./programme/speaking";
import { holdTraining } from "./programme/training";
import { seeToTravel } from "./programme/travelling";
import { comeBy, tellApart } from "./programme/visits";
import { promiseThings, readPolicies } from "./programme/voices";
import { random, stableId } from "./random";
import { imrf2022DemoEvents } from "./reference/imrf-2022";

export const programmeId = stableId("programme");

/**
 * An invented programme around `today`, one unit (two cohorts, 48 leaders) at a time, so that a
 * thousand units need no more memory than one. Unit n is always the same, whatever `scale` is; the
 * first holds the demo people and what units share. Pure: it reads no clock and no database.
 *
 * @param from the first unit to make, for a database that has the ones before it
 */
export function* generateProgramme({
  scale = 1,
  today,
  from = 0,
}: {
  scale?: number;
  today: Date;
  from?: number;
}): Generator<Rows> {
  for (let unit = from; unit < scale; unit++) {
    const rng = random(`liga unit ${unit}`);
    const rows = noRows();
    const make = peopleMaker(rng, rows, unit);
    const day = dayOf(today);
    if (unit === 0) shared(rows, make, today);
    for (const region of regions) {
      const cohort = makeCohort(rng, rows, make, region, unit, programmeId, day);
      holdTraining(rng, rows, cohort);
      catchUp(rows, cohort);
      planSideBySide(rows, cohort);
      pairUp(rng, rows, cohort);
      offerMentoring(rows, cohort);
      const { csw = null, cop = null } = openCalls(rng, rows, cohort);
      if (region.key === "latin") planCsw(rng, rows, cohort, csw);
      else finishCop(rng, rows, cohort, cop);
      if (unit === 0) askForPlan(rows, cohort);
      if (unit === 0) speakAndMeet(rows, cohort);
      if (unit === 0) seeToTravel(rows, cohort);
      readPolicies(rng, rows, cohort);
      giveWork(rows, cohort);
      if (unit === 0) writeLetters(rows, cohort);
    }
    comeBy(rows, day);
    if (unit === 0) {
      promiseThings(rng, rows, day);
      tellApart(rows);
    }
    yield rows;
  }
}

function shared(rows: Rows, make: ReturnType<typeof peopleMaker>, today: Date) {
  const rng = random("liga shared");
  const since = at(dayOf(today).subtract({ months: 8 }), 9, 0, "UTC");
  rows.programmes.push({ id: programmeId, name: "Leadership in Global Advocacy" });
  teachable(rows, since);
  rows.completionRules.push(...completionRuleRows);
  fillLibrary(rows, today);
  rows.forumSessions.push(...imrf2022DemoEvents, ...copMeetings);
  const spain = latin.find((country) => country.code === "ES");
  if (!spain) throw new Error("Spain is missing.");
  const administrator = make({
    id: demoAdministrator,
    legalName: "Ingrid Solberg",
    country: spain,
    languages: ["en"],
    locale: "en",
    organisationId: null,
    createdBy: null,
    joinedAt: since,
    createdAt: since,
  });
  grant(rng, rows, administrator.id, "administrator", null, since);
}
