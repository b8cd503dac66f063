/** What she has typed, by the names of the form's fields, and the version of the draft it follows; 0 for none. */
export type Copy = { fields: Record<string, string>; version: number };

/** What is kept on this phone under this name. */
export function copyAt(place: string): Copy | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? "null");
    // An earlier LIGA kept the text of an assignment alone.
    return kept && { version: kept.version, fields: kept.fields ?? { text: kept.text } };
  } catch {
    return null;
  }
}
export function keepAt(place: string, copy: Copy | null) {
  try {
    if (copy) localStorage.setItem(place, JSON.stringify(copy));
    else localStorage.removeItem(place);
  } catch {
    // A browser without storage still has the fields and the network.
  }
}

type Form = HTMLFormElement | null | undefined;
const fieldsOf = (form: Form) => [
  ...(form?.querySelectorAll<HTMLTextAreaElement | HTMLSelectElement>("textarea[name], select[name]") ?? []),
];
export const typedIn = (form: Form) =>
  Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]));
export const putInto = (form: Form, values: Copy["fields"]) => {
  for (const field of fieldsOf(form)) field.value = values[field.name] ?? field.value;
};
export const alike = (a: Copy["fields"], b: Copy["fields"]) =>
  Object.keys({ ...a, ...b }).every((name) => (a[name] ?? "") === (b[name] ?? ""));
