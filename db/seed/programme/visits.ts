import type { Day } from "./dates";
import type { Rows } from "./rows";

/** Most who have joined were here this week or the last; every ninth has stayed away for a month. */
export function comeBy(rows: Rows, today: Day) {
  const joined = rows.people.filter(({ joinedAt }) => joinedAt);
  for (const [n, { id }] of joined.entries()) {
    const away = n % 9 === 8 ? 25 + (n % 7) : (n * 5) % 13;
    if (id) rows.visits.push({ personId: id, lastOn: today.subtract({ days: away }).toString() });
  }
}

/** Two leaders of a cohort whom its coordinator has already told apart. */
export function tellApart(rows: Rows) {
  const [grant] = rows.roleGrants.filter(({ role }) => role === "coordinator");
  const [oneId, otherId] = rows.enrolments
    .filter(({ cohortId }) => cohortId === grant?.cohortId)
    .map(({ personId }) => personId)
    .sort();
  if (grant && oneId && otherId)
    rows.separatePeople.push({
      oneId,
      otherId,
      saidBy: grant.personId,
      saidAt: grant.createdAt ?? new Date(0),
    });
}
