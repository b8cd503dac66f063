import { createHash } from "node:crypto";
import type { EnrolmentStatus } from "../../enums";
import type { Random } from "../random";
import { type Cohort, demoLeaders } from "./cohort";
import { addDays, at } from "./dates";
import type { Country } from "./names";
import { type Person, type peopleMaker, takePseudonym } from "./people";
import type { Rows } from "./rows";

/** How she attends: always, mostly, or less and less. */
export type Habit = "steady" | "mostly" | "slipping";
export type Member = Person & {
  enrolmentId: string;
  status: EnrolmentStatus;
  habit: Habit;
  demo: boolean;
  leftAt: Date | null;
};

const reasons = {
  es: {
    paused: "Cuida a su madre enferma; vuelve el mes próximo.",
    withdrawn: "Cambió de turno y no puede seguir. Puede volver en otra cohorte.",
  },
  en: {
    paused: "Her mother is ill; she comes back next month.",
    withdrawn: "Her new shifts leave no time. She may return in another cohort.",
  },
};

/** The first is the demo leader; the last four are two invited, one paused and one withdrawn. */
const statusOf = (i: number): EnrolmentStatus =>
  i < 20 ? "active" : i < 22 ? "invited" : i === 22 ? "paused" : "withdrawn";
const habitOf = (i: number): Habit => (i < 11 || i >= 22 ? "steady" : i < 17 ? "mostly" : "slipping");
/** Three in twenty-four have no e-mail; one of them still waits for her invitation. */
const withoutMail = [9, 14, 21];

export function enrol(
  rng: Random,
  rows: Rows,
  make: ReturnType<typeof peopleMaker>,
  cohort: Cohort,
  i: number,
  organisationId: string | null,
  country: (code: string) => Country,
): Member {
  const { region, coordinator } = cohort;
  const status = statusOf(i);
  const demo = cohort.unit === 0 && i === 0;
  const invitedAt =
    status === "invited" ? addDays(cohort.now, -9) : at(cohort.startsOn.subtract({ days: 21 }), 10, 0, "UTC");
  const joinedAt = status === "invited" ? null : addDays(invitedAt, rng.between(1, 9));
  const { country: code, ...fixed } = demoLeaders[region.key];
  // Every country of the region is there, whatever the dice say.
  const home = demo
    ? country(code)
    : (region.countries[i % region.countries.length] ?? rng.pick(region.countries));
  const person = make({
    ...(demo ? fixed : {}),
    country: home,
    locale: region.locale,
    organisationId,
    createdBy: coordinator.id,
    joinedAt,
    createdAt: invitedAt,
    email: !withoutMail.includes(i),
  });
  if (i % 7 === 4) takePseudonym(rows, person.id, region.key, i + cohort.unit);

  const enrolmentId = rng.uuid();
  const reason = status === "paused" || status === "withdrawn" ? reasons[region.locale][status] : null;
  const leftAt = reason === null ? null : addDays(cohort.now, status === "paused" ? -16 : -60);
  rows.enrolments.push({
    id: enrolmentId,
    cohortId: cohort.id,
    personId: person.id,
    organisationId,
    status,
    reason,
    createdAt: invitedAt,
  });

  const change = (
    fromStatus: EnrolmentStatus | null,
    toStatus: EnrolmentStatus,
    when: Date,
    why: string | null,
    by: string,
  ) =>
    rows.enrolmentChanges.push({
      id: rng.uuid(),
      enrolmentId,
      fromStatus,
      toStatus,
      reason: why,
      changedBy: by,
      at: when,
    });
  change(null, "invited", invitedAt, null, coordinator.id);
  if (joinedAt) change("invited", "active", joinedAt, null, person.id);
  if (leftAt) change("active", status, leftAt, reason, coordinator.id);
  if (status === "invited") {
    const codeHash = createHash("sha256").update(rng.uuid()).digest("hex");
    rows.invitations.push({
      id: rng.uuid(),
      personId: person.id,
      cohortId: cohort.id,
      codeHash,
      createdBy: coordinator.id,
      createdAt: invitedAt,
      expiresAt: addDays(cohort.now, 5),
    });
  }
  return { ...person, enrolmentId, status, habit: habitOf(i), demo, leftAt };
}
