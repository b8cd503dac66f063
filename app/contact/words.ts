import { languageName, listText } from "@/lib/names";
import type { Contact } from "@/liga/safeguarding/queries";

/** A contact as she is offered: her name and the languages she reads. */
export function contactOption({ name, languages }: Contact, locale: string) {
  if (languages.length === 0) return name;
  return `${name} (${listText(
    languages.map((code) => languageName(code, locale)),
    locale,
  )})`;
}
