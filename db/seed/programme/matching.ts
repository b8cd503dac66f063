import { offsetAt } from "../../../lib/clock";
import type { ResourceTheme } from "../../enums";
import { stableId } from "../random";
import type { Cohort } from "./cohort";
import { addDays, at } from "./dates";
import type { Member } from "./enrolments";
import type { Person } from "./people";
import type { Rows } from "./rows";

type Stretch = [weekday: number, from: number, until: number];
type Offer = {
  themes: ResourceTheme[];
  objectives: number[];
  capacity: number;
  groupOf?: number;
  vetted: boolean;
  hours: Stretch[];
};
const on = (weekdays: number[], from: number, until: number): Stretch[] =>
  weekdays.map((weekday) => [weekday, from * 60, until * 60]);

/** By the mentors' order: the second meets hers as a group, one was not spoken with yet, the last has said nothing. */
const offers: Offer[] = [
  {
    themes: ["leadership", "un_system"],
    objectives: [7, 16],
    capacity: 4,
    vetted: true,
    hours: [...on([1, 3], 9, 12), ...on([5], 16, 19)],
  },
  {
    themes: ["labour_rights"],
    objectives: [6, 22],
    capacity: 1,
    groupOf: 4,
    vetted: true,
    hours: on([2, 4, 6], 16, 19),
  },
  {
    themes: ["rights", "gender"],
    objectives: [7, 15],
    capacity: 3,
    vetted: true,
    hours: on([1, 2, 3], 10, 13),
  },
  {
    themes: ["regularisation", "rights"],
    objectives: [5, 7],
    capacity: 4,
    vetted: true,
    hours: on([2, 4, 7], 17, 20),
  },
  { themes: ["climate"], objectives: [2], capacity: 2, vetted: false, hours: on([3, 6], 8, 11) },
];
const asks: { themes: ResourceTheme[]; objectives: number[] }[] = [
  { themes: ["labour_rights", "leadership"], objectives: [6] },
  { themes: ["rights"], objectives: [7, 15] },
  { themes: ["un_system"], objectives: [16] },
];
const spoken = ({ languages }: Person): readonly string[] => languages ?? [];
const both = <T>(a: readonly T[], b: readonly T[]) => a.filter((one) => b.includes(one));

/** What mentors offer and leaders ask for, a few wishes, who waits; in the first unit a proposal to look at. */
export function offerMentoring(rows: Rows, cohort: Cohort) {
  const since = cohort.startsOn.toString();
  for (const [i, offer] of offers.entries()) {
    const mentor = cohort.mentors[i];
    if (!mentor) continue;
    const { themes, objectives, capacity, groupOf = null, vetted } = offer;
    rows.mentorProfiles.push({
      personId: mentor.id,
      zone: mentor.zone,
      ...{ themes, objectives, capacity, groupOf },
      vettedOn: vetted ? since : null,
      vettedBy: vetted ? cohort.coordinator.id : null,
      codeSignedOn: since,
    });
    for (const language of spoken(mentor))
      rows.mentorLanguages.push({
        personId: mentor.id,
        language,
        level: language === "en" ? "working" : "fluent",
      });
    for (const [weekday, fromMinute, untilMinute] of offer.hours)
      rows.mentorHours.push({ personId: mentor.id, weekday, fromMinute, untilMinute });
  }
  const waiting = waitingIn(rows, cohort);
  for (const [i, { id }] of waiting.entries())
    rows.menteeProfiles.push({ personId: id, ...(asks[i % asks.length] ?? {}) });
  for (const { id } of waiting.slice(0, 2))
    rows.mentoringWaiting.push({ cohortId: cohort.id, personId: id, since: addDays(cohort.now, -20) });
  const [first, , third] = cohort.mentors;
  const [one, two] = waiting;
  if (first && third && one && two)
    rows.mentoringWishes.push(
      { id: stableId("wish", one.id), authorId: one.id, aboutId: first.id, kind: "wish", weight: 3 },
      { id: stableId("no", two.id), authorId: two.id, aboutId: third.id, kind: "no_go", weight: 2 },
    );
  if (cohort.unit === 0) proposeBy(rows, cohort, waiting);
}

const waitingIn = (rows: Rows, { id, members }: Cohort) =>
  members.filter(
    (member) =>
      (member.status === "active" || member.status === "invited") &&
      !rows.mentorships.some(({ menteeId, cohortId }) => menteeId === member.id && cohortId === id),
  );

/** One after the other to the first mentor who fits, as somebody might by hand; "Propose again" finds the best. */
function proposeBy(rows: Rows, cohort: Cohort, waiting: Member[]) {
  const id = stableId("matching", cohort.id);
  const open = offers.flatMap((offer, i) => {
    const mentor = cohort.mentors[i];
    if (!mentor || !offer.vetted) return [];
    const hers = rows.mentorships.filter(({ mentorId }) => mentorId === mentor.id);
    const members = hers.flatMap(({ menteeId }) => cohort.members.filter((member) => member.id === menteeId));
    const places = (offer.groupOf ?? offer.capacity) - hers.length;
    const languages = offer.groupOf
      ? spoken(mentor).filter((code) => members.every((member) => spoken(member).includes(code)))
      : spoken(mentor);
    return [{ ...offer, mentor, places, languages }];
  });
  const pairs = waiting.map((mentee, i): Rows["matchingPairs"][number] => {
    const wants = asks[i % asks.length];
    const unsaid = !rows.availableHours.some(({ personId }) => personId === mentee.id);
    const fitting = open.flatMap((one) => {
      const languages = both(one.languages, spoken(mentee));
      const minutes = unsaid ? sharedMinutes(cohort.now, one.mentor, one.hours, mentee) : 0;
      return languages.length > 0 && minutes >= 60 ? [{ one, languages, minutes }] : [];
    });
    const found = fitting.find(({ one }) => one.places > 0);
    const row = { proposalId: id, cohortId: cohort.id, menteeId: mentee.id };
    if (!found)
      return {
        ...row,
        mentorId: null,
        reasons: [{ code: fitting.length > 0 ? "no_places" : "not_proposed" }],
      };
    const { one, languages, minutes } = found;
    one.places -= 1;
    const themes = both(one.themes, wants?.themes ?? []);
    const objectives = both(one.objectives, wants?.objectives ?? []);
    const reasons = [
      { code: "languages", languages },
      ...(themes.length > 0 ? [{ code: "themes", themes }] : []),
      ...(objectives.length > 0 ? [{ code: "objectives", objectives }] : []),
      { code: "hours", minutes },
    ];
    return { ...row, mentorId: one.mentor.id, reasons };
  });
  const placed = pairs.filter(({ mentorId }) => mentorId !== null);
  const said = placed.map(({ reasons }) => reasons as { themes?: []; objectives?: []; minutes?: number }[]);
  const common = said.map((some) =>
    some.reduce((sum, { themes = [], objectives = [] }) => sum + themes.length + objectives.length, 0),
  );
  const minutes = said.flatMap((some) => some.flatMap((one) => one.minutes ?? []));
  rows.matchingProposals.push({
    id,
    cohortId: cohort.id,
    madeBy: cohort.coordinator.id,
    createdAt: at(cohort.today.subtract({ days: 1 }), 9, 0, "UTC"),
    goal: "best_total",
    settings: {
      weights: { themes: 2, objectives: 1, hours: 2, region: 1, lived: 2, load: 1 },
      pins: [],
      forbids: [],
    },
    state: "solved",
    optimal: false,
    outcome: {
      pairs: placed.length,
      waiting: pairs.length - placed.length,
      leastMinutes: minutes.length > 0 ? Math.min(...minutes) : null,
      leastCommon: common.length > 0 ? Math.min(...common) : null,
      common: common.reduce((sum, n) => sum + n, 0),
    },
  });
  rows.matchingPairs.push(...pairs);
}

/** Minutes a week both can, in the week of the coming half year in which it is least; she has said no hours of her own. */
function sharedMinutes(now: Date, mentor: Person, hours: Stretch[], mentee: Person) {
  const ofWeek = (week: number) => {
    const then = addDays(now, week * 7);
    const ahead = offsetAt(then, mentee.zone) - offsetAt(then, mentor.zone);
    let minutes = 0;
    for (const [, from, until] of hours)
      for (let minute = from + ahead; minute < until + ahead; minute += 15) {
        const ofDay = ((minute % 1440) + 1440) % 1440;
        if (ofDay >= 480 && ofDay + 15 <= 1260) minutes += 15;
      }
    return minutes;
  };
  return Math.min(...Array.from({ length: 26 }, (_, week) => ofWeek(week)));
}
