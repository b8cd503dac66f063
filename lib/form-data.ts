import { cleanText } from "./clean-text";

export type FormValues = { [name: string]: string | string[] | File | FormValues };

/**
 * A form's entries as one object. `name[]` gathers a list, `marks.<key>` a nested object;
 * Next's own `$ACTION…` entries are left out. Later entries of a plain name win. Texts come without control characters.
 */
export function readForm(form: FormData): FormValues {
  const values: FormValues = Object.create(null);
  for (const [name, given] of form.entries()) {
    if (name.startsWith("$ACTION")) continue;
    const value = typeof given === "string" ? cleanText(given) : given;
    if (name.endsWith("[]")) {
      const key = name.slice(0, -2);
      const list = values[key];
      if (typeof value === "string") values[key] = Array.isArray(list) ? [...list, value] : [value];
      continue;
    }
    const dot = name.indexOf(".");
    if (dot > 0) {
      const group = name.slice(0, dot);
      const inner = values[group];
      const nested: FormValues = isGroup(inner) ? inner : Object.create(null);
      nested[name.slice(dot + 1)] = value;
      values[group] = nested;
      continue;
    }
    values[name] = value;
  }
  return values;
}

const isGroup = (value: FormValues[string] | undefined): value is FormValues =>
  typeof value === "object" && !Array.isArray(value) && !(value instanceof File);

/** What she typed, by input name, to be shown again after an error. Files cannot be shown again. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION") || typeof value !== "string") continue;
    const before = values[name];
    if (before === undefined) values[name] = name.endsWith("[]") ? [value] : value;
    else values[name] = [...(Array.isArray(before) ? before : [before]), value];
  }
  return values;
}
