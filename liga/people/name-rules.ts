import { type NameChoice, type NameUse, nameUses } from "@/db/enums";

export type OwnNames = { legalName: string; chosenName: string | null; pseudonym: string | null };

/** What `shown_name()` shows where she has not chosen. */
export const usualChoice: Record<NameUse, NameChoice> = {
  directory: "chosen",
  forum_list: "legal",
  certificate: "legal",
  report: "none",
};

/** The name a choice shows; null for none. The same as `shown_name()` in the database. */
export function nameFor(names: OwnNames, choice: NameChoice): string | null {
  switch (choice) {
    case "legal":
      return names.legalName;
    case "chosen":
      return names.chosenName ?? names.legalName;
    case "pseudonym":
      return names.pseudonym;
    case "none":
      return null;
  }
}

/** Choices that name nothing: a pseudonym or chosen name to be shown that she has not given. */
export function namesMissing(input: {
  chosenName: string | null;
  pseudonym: string | null;
  shown: Record<NameUse, NameChoice>;
}): Record<string, string> {
  if (input.pseudonym) return {};
  const wanted = nameUses.some((use) => input.shown[use] === "pseudonym");
  return wanted ? { pseudonym: "pseudonym_missing" } : {};
}
