import type { Locale } from "../../enums";
import {
  asiaCoordinator,
  demoFacilitator,
  demoMentor,
  latinCoordinator,
  manilaLeader,
  spanishLeader,
} from "../demo-ids";
import type { Random } from "../random";
import { addDays, at, type Day } from "./dates";
import { enrol, type Member } from "./enrolments";
import { curriculumId } from "./modules";
import { grant, type Person, type peopleMaker } from "./people";
import type { Region } from "./places";
import type { Rows } from "./rows";

export type Cohort = {
  id: string;
  unit: number;
  region: Region;
  locale: Locale;
  today: Day;
  /** The moment the generator calls now: noon of `today`, UTC. */
  now: Date;
  startsOn: Day;
  endsOn: Day;
  coordinator: Person;
  facilitator: Person;
  mentors: Person[];
  members: Member[];
};
type Make = ReturnType<typeof peopleMaker>;

/** The people whom anyone may continue as, by their names; only the first unit has them. */
const demo = {
  latin: {
    coordinator: ["Maite Olazábal Prado", latinCoordinator],
    facilitator: ["Consuelo Arce Farías", undefined],
    mentor: ["Pilar Ansorena Gil", undefined],
  },
  asia: {
    coordinator: ["Noor Rahmani", asiaCoordinator],
    facilitator: ["Yasmin Darwish", demoFacilitator],
    mentor: ["Teresa Halloran", demoMentor],
  },
} as const;
export const demoLeaders = {
  latin: { id: spanishLeader, legalName: "Carmen Xelhua Ríos", country: "MX", zone: "America/Mexico_City" },
  asia: { id: manilaLeader, legalName: "Luz Amihan Bituin", country: "PH", zone: "Asia/Manila" },
} as const;

/** A cohort with its staff, its organisations and its leaders: no sessions yet. */
export function makeCohort(
  rng: Random,
  rows: Rows,
  make: Make,
  region: Region,
  unit: number,
  programmeId: string,
  today: Day,
): Cohort {
  const startsOn = today.subtract({ months: 4 });
  const endsOn = today.add({ months: 3 });
  const founded = at(startsOn.subtract({ days: 40 }), 9, 0, "UTC");
  const id = rng.uuid();
  const country = (code: string) =>
    region.countries.find((one) => one.code === code) ?? rng.pick(region.countries);
  const staff = (role: "coordinator" | "facilitator" | "mentor", first: boolean) => {
    const [legalName, fixed] = demo[region.key][role];
    const named = unit === 0 && first ? { legalName, id: fixed ?? rng.uuid() } : {};
    const person = make({
      ...named,
      country: rng.pick(region.countries),
      locale: region.locale,
      organisationId: null,
      createdBy: null,
      joinedAt: founded,
      createdAt: founded,
    });
    grant(rng, rows, person.id, role, id, founded);
    return person;
  };

  const coordinator = staff("coordinator", true);
  const facilitator = staff("facilitator", true);
  const mentors = Array.from({ length: 6 }, (_, i) => staff("mentor", i === 0));
  rows.cohorts.push({
    id,
    programmeId,
    name: unit === 0 ? region.name : `${region.name} ${unit + 1}`,
    startsOn: startsOn.toString(),
    endsOn: endsOn.toString(),
    commissionCode: region.commission,
    workingLanguages: [...region.languages],
    curriculumId,
    createdBy: coordinator.id,
  });
  const organisations = region.organisations.map(([name, countryCode, ecosocStatus]) => {
    const organisation = {
      id: rng.uuid(),
      name: unit === 0 ? name : `${name} ${unit + 1}`,
      countryCode,
      ecosocStatus,
    };
    rows.organisations.push(organisation);
    rows.cohortOrganisations.push({ cohortId: id, organisationId: organisation.id });
    return organisation.id;
  });

  const cohort: Cohort = {
    id,
    unit,
    region,
    locale: region.locale,
    today,
    now: addDays(at(today, 12, 0, "UTC"), 0),
    startsOn,
    endsOn,
    coordinator,
    facilitator,
    mentors,
    members: [],
  };
  cohort.members = Array.from({ length: 24 }, (_, i) =>
    enrol(rng, rows, make, cohort, i, organisations[i % 3] ?? null, country),
  );
  return cohort;
}
