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

type Staff = { legalName: string; id?: string; country: string; zone: string };

/** The first unit's staff, by their names: those whom anyone may continue as, and their peers. */
const demoStaff: Record<Region["key"], Record<"coordinator" | "facilitator" | "mentor", Staff>> = {
  latin: {
    coordinator: {
      legalName: "Maite Olazábal Prado",
      id: latinCoordinator,
      country: "ES",
      zone: "Europe/Madrid",
    },
    facilitator: { legalName: "Consuelo Arce Farías", country: "PE", zone: "America/Lima" },
    mentor: { legalName: "Pilar Ansorena Gil", country: "EC", zone: "America/Guayaquil" },
  },
  asia: {
    coordinator: { legalName: "Noor Rahmani", id: asiaCoordinator, country: "TH", zone: "Asia/Bangkok" },
    facilitator: { legalName: "Yasmin Darwish", id: demoFacilitator, country: "LB", zone: "Asia/Beirut" },
    mentor: { legalName: "Teresa Halloran", id: demoMentor, country: "PH", zone: "Asia/Hong_Kong" },
  },
};
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
    const { country: home, ...named } = demoStaff[region.key][role];
    const known = unit === 0 && first;
    const person = make({
      ...(known ? named : {}),
      country: known ? country(home) : rng.pick(region.countries),
      languages: ["en"],
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
  // One in each language hears concerns; she neither coordinates nor mentors.
  if (unit === 0)
    rows.roleGrants.push({
      id: facilitator.id,
      personId: facilitator.id,
      role: "safeguarding_contact",
      cohortId: null,
      createdAt: founded,
    });
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
