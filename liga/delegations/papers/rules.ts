import type { AccreditationField, SeatRole } from "@/db/enums";

export type ListColumn = {
  heading: string;
  field: AccreditationField;
  required: boolean;
  /** Nobody has compared it with the forum's own form. */
  proposed: boolean;
};

export type ListMember = {
  id: string;
  /** What she is called among her people, to speak of her here; it stands in no file. */
  card: string | null;
  /** Her name as she chose it for lists of forums; null when she chose none. */
  name: string | null;
  email: string | null;
  organisation: string | null;
  role: SeatRole;
  countryCode: string | null;
  languages: string[];
};

/** How what LIGA keeps as codes is said in the list. */
export type ListWords = {
  edition: string;
  role: (role: SeatRole) => string;
  country: (code: string) => string;
  languages: (codes: string[]) => string;
};

/**
 * LIGA keeps a name whole. Two words are taken as first and family name; where one or more than two stand, no
 * guess is made: the name stays whole with the family names, so that nothing of it is lost.
 */
export function dividedName(name: string): { given: string; family: string; certain: boolean } {
  const words = name.trim().split(/\s+/);
  return words.length === 2
    ? { given: words[0] ?? "", family: words[1] ?? "", certain: true }
    : { given: "", family: words.join(" "), certain: false };
}

/** What stands in a column for one of them; null where nothing is known. */
export function cellOf(field: AccreditationField, member: ListMember, words: ListWords): string | null {
  const known = (): string | null => {
    switch (field) {
      case "name":
        return member.name;
      case "given_name":
        return member.name && dividedName(member.name).given;
      case "family_name":
        return member.name && dividedName(member.name).family;
      case "email":
        return member.email;
      case "organisation":
        return member.organisation;
      case "role":
        return words.role(member.role);
      case "country":
        return member.countryCode && words.country(member.countryCode);
      case "languages":
        return words.languages(member.languages);
      case "edition":
        return words.edition;
      case "by_hand":
        return null;
    }
  };
  return known()?.trim() || null;
}

export type Missing = { member: ListMember; headings: string[] };

/** Of whom something required is not known; what a person fills in by hand is not counted. */
export const missingOf = (columns: ListColumn[], members: ListMember[], words: ListWords): Missing[] =>
  members
    .map((member) => ({
      member,
      headings: columns
        .filter(({ required, field }) => required && field !== "by_hand")
        .filter(({ field }) => cellOf(field, member, words) === null)
        .map(({ heading }) => heading),
    }))
    .filter(({ headings }) => headings.length > 0);

/** Whose name could not be divided, where the forum asks for its parts. */
export const undivided = (columns: ListColumn[], members: ListMember[]) =>
  columns.some(({ field }) => field === "given_name" || field === "family_name")
    ? members.filter(({ name }) => name && !dividedName(name).certain)
    : [];
