import type { ConsentPurpose, Locale, NameChoice, NameUse, Role } from "../../enums";
import type { Random } from "../random";
import { addDays } from "./dates";
import { type Country, pseudonyms, type Word } from "./names";
import type { Rows } from "./rows";

export type Person = Rows["people"][number] & { id: string; zone: string; locale: Locale };
export type Given = {
  id?: string;
  legalName?: string;
  country: Country;
  zone?: string;
  /** Besides those of her country. */
  languages?: readonly string[];
  locale: Locale;
  organisationId: string | null;
  createdBy: string | null;
  joinedAt: Date | null;
  createdAt: Date;
  email?: boolean;
};

const own = (word: Word) => (typeof word === "string" ? word : word[0]);
const inLatin = (word: Word) => (typeof word === "string" ? word : word[1]);

/** Makes the people of one unit; names and addresses do not repeat within it. */
export function peopleMaker(rng: Random, rows: Rows, unit: number) {
  const names = new Set<string>();
  const addresses = new Set<string>();

  const freeName = (country: Country) => {
    for (let tries = 0; ; tries++) {
      const [given, family] = [rng.pick(country.given), rng.pick(country.family)];
      const name = `${inLatin(given)} ${inLatin(family)}`;
      if (names.has(name) && tries < 50) continue;
      names.add(name);
      return { legal: `${own(given)} ${own(family)}`, latin: name };
    }
  };
  const address = (latin: string) => {
    const words = latin
      .normalize("NFD")
      .replaceAll(/[^A-Za-z ]/g, "")
      .toLowerCase()
      .split(/ +/);
    const stem = [words[0], words.at(-1)].join(".");
    const ofUnit = unit > 0 ? `.u${unit}` : "";
    let free = stem + ofUnit;
    for (let i = 2; addresses.has(free); i++) free = `${stem}${i}${ofUnit}`;
    addresses.add(free);
    return `${free}@${rng.chance(0.6) ? "example.org" : "example.net"}`;
  };

  return (given: Given): Person => {
    const name = given.legalName
      ? { legal: given.legalName, latin: given.legalName }
      : freeName(given.country);
    const person = {
      id: given.id ?? rng.uuid(),
      legalName: name.legal,
      chosenName: name.legal === name.latin ? null : name.latin,
      pseudonym: null as string | null,
      email: given.email === false ? null : address(name.latin),
      locale: given.locale,
      timeZone:
        given.zone ?? (rng.chance(0.75) ? (given.country.zones[0] ?? "UTC") : rng.pick(given.country.zones)),
      countryCode: given.country.code,
      languages: [...new Set([...given.country.languages, ...(given.languages ?? [])])],
      organisationId: given.organisationId,
      joinedAt: given.joinedAt,
      createdBy: given.createdBy,
      createdAt: given.createdAt,
    };
    rows.people.push(person);
    if (given.joinedAt) consent(person.id, given.locale, given.joinedAt);
    return { ...person, zone: person.timeZone };
  };

  function consent(personId: string, locale: Locale, givenAt: Date) {
    const shares: [ConsentPurpose, number][] = [
      ["programme", 1],
      ["statistics", 0.85],
      ["quotation", 0.5],
      ["name_and_photo", 0.3],
      ["un_submission", 0.35],
      ["media", 0.12],
    ];
    for (const [purpose, share] of shares) {
      if (!rng.chance(share)) continue;
      const withdrawnAt = share < 0.5 && rng.chance(0.1) ? addDays(givenAt, 20) : null;
      rows.consents.push({
        id: rng.uuid(),
        personId,
        purpose,
        wordingVersion: 1,
        locale,
        givenAt,
        withdrawnAt,
      });
    }
  }
}

export function grant(
  rng: Random,
  rows: Rows,
  personId: string,
  role: Role,
  cohortId: string | null,
  at: Date,
) {
  rows.roleGrants.push({ id: rng.uuid(), personId, role, cohortId, createdAt: at });
}

/** A few leaders go by another name: everywhere, or only where strangers read. */
export function takePseudonym(rows: Rows, personId: string, region: keyof typeof pseudonyms, nth: number) {
  const person = rows.people.find((row) => row.id === personId);
  if (person) person.pseudonym = pseudonyms[region][nth % pseudonyms[region].length] ?? null;
  const uses: [NameUse, NameChoice][] =
    nth % 2 === 0
      ? [
          ["directory", "pseudonym"],
          ["report", "pseudonym"],
          ["certificate", "legal"],
        ]
      : [
          ["forum_list", "none"],
          ["report", "pseudonym"],
        ];
  for (const [use, choice] of uses) rows.nameChoices.push({ personId, use, choice });
}
