import type { TravelLetterKind } from "../../enums";
import { stableId } from "../random";
import { editionId, editionRows, forumRows } from "../reference/editions";
import type { Cohort } from "./cohort";
import { addDays, type Day } from "./dates";
import type { Member } from "./enrolments";
import type { Rows } from "./rows";

const words = {
  es: {
    officer: "Noemí Quispe Vargas",
    zone: "America/La_Paz",
    country: "BO",
    contact: "Demo: +591 2 555 0119",
  },
  en: { officer: "Anjali Rana", zone: "Asia/Kathmandu", country: "NP", contact: "Demo: +977 1 555 0119" },
};

/** Invented: who sees to the journeys of a delegation, two letters, and a visa whose outcome its owner lets count. */
export function seeToTravel(rows: Rows, cohort: Cohort) {
  const delegation = rows.delegations.find(({ cohortId }) => cohortId === cohort.id);
  if (!delegation) return;
  const delegationId = delegation.id as string;
  const officer = hireOfficer(rows, cohort);
  rows.travelOfficers.push({ delegationId, personId: officer, namedBy: cohort.coordinator.id });
  const [, head, second] = cohort.members as [Member, Member, Member];
  for (const kind of ["nomination", "visa_support"] as const) write(rows, cohort, delegation, head, kind);
  if (cohort.locale === "en") travelled(rows, delegationId, second, cohort.today);
}

function hireOfficer(rows: Rows, { locale, now }: Cohort) {
  const { officer: name, zone, country } = words[locale];
  const personId = stableId("demo travel officer", locale);
  const founded = addDays(now, -120);
  rows.people.push({
    id: personId,
    legalName: name,
    email: `travel.${locale}@example.org`,
    locale,
    timeZone: zone,
    countryCode: country,
    languages: [locale, ...(locale === "es" ? ["en"] : [])],
    joinedAt: founded,
    createdAt: founded,
  });
  rows.roleGrants.push({
    id: personId,
    personId,
    role: "travel_officer",
    cohortId: null,
    createdAt: founded,
  });
  return personId;
}

type Delegation = Rows["delegations"][number];

function write(rows: Rows, cohort: Cohort, delegation: Delegation, who: Member, kind: TravelLetterKind) {
  const { locale, coordinator, now } = cohort;
  const edition = editionRows.find(({ id }) => id === delegation.editionId);
  const forum = forumRows.find(({ id }) => id === edition?.forumId);
  const seat = rows.seats.find((one) => one.delegationId === delegation.id && one.personId === who.id);
  const organisation = rows.organisations.find(({ id }) => id === who.organisationId);
  const [delegationId, personId] = [delegation.id as string, who.id];
  record(rows, delegationId, who, cohort.today);
  rows.travelLetters.push({
    id: stableId("demo travel letter", delegationId, kind),
    delegationId,
    personId,
    kind,
    one: locale,
    other: locale === "es" ? "en" : "es",
    says: {
      name: who.chosenName ?? who.legalName,
      organisation: organisation?.name ?? null,
      role: seat?.role ?? "delegate",
      forum: forum?.name ?? null,
      forumEs: forum?.nameEs ?? null,
      edition: edition?.name ?? null,
      startsOn: edition?.startsOn ?? null,
      endsOn: edition?.endsOn ?? null,
      city: edition?.city ?? null,
      programme: rows.programmes[0]?.name ?? "Leadership in Global Advocacy",
      contact: kind === "visa_support" ? words[locale].contact : null,
      from: edition?.startsOn ?? null,
      until: edition?.endsOn ?? null,
      signer: coordinator.chosenName ?? coordinator.legalName,
    },
    madeBy: coordinator.id,
    createdAt: addDays(now, -7),
  });
}

/** What a letter or an outcome hangs on, where she has not told more herself. */
function record(rows: Rows, delegationId: string, who: Member, today: Day) {
  if (rows.travelRecords.some((one) => one.delegationId === delegationId && one.personId === who.id)) return;
  rows.travelRecords.push({
    delegationId,
    personId: who.id,
    document: "passport",
    nationality: who.countryCode ?? null,
    validUntil: today.add({ years: 4 }).toString(),
    residence: who.countryCode ?? null,
  });
}

function travelled(rows: Rows, delegationId: string, who: Member, today: Day) {
  record(rows, delegationId, who, today);
  const [appliedOn, decidedOn] = [today.subtract({ days: 75 }), today.subtract({ days: 48 })].map(String);
  if (!appliedOn || !decidedOn) return;
  rows.travelSteps.push({
    delegationId,
    personId: who.id,
    step: "visa",
    state: "done",
    owner: "delegate",
    startedOn: appliedOn,
    endedOn: decidedOn,
  });
  rows.visaOutcomes.push({
    delegationId,
    personId: who.id,
    destination: editionRows.find(({ id }) => id === editionId("unfccc-cop", "31"))?.countryCode ?? "TR",
    appliedOn,
    decidedOn,
    result: "granted",
    papers: ["invitation_letter", "bank_statements", "return_ticket"],
    fee: 6000,
    currency: "USD",
    forEvidence: true,
  });
}
