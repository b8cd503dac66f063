import { deepest, FileRefused } from "./entry";
import { zoneNamed } from "./zones";

export type Property = { value: string; params: Record<string, string> };
type Event = { at: number; of: (name: string) => Property | undefined; all: (name: string) => Property[] };

function propertyOf(line: string): [string, Property] | null {
  let colon = -1;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ":" && !quoted) {
      colon = at;
      break;
    }
  }
  if (colon < 1) return null;
  const [name = "", ...params] = line.slice(0, colon).split(";");
  const named: Record<string, string> = {};
  for (const param of params.slice(0, 20)) {
    const equals = param.indexOf("=");
    if (equals > 0) named[param.slice(0, equals).toUpperCase()] = param.slice(equals + 1).replace(/"/g, "");
  }
  return [name.toUpperCase(), { value: line.slice(colon + 1), params: named }];
}

/** The events of a calendar with the line each begins at, and the zones it describes itself, by place. */
export function eventsOf(text: string): { events: Event[]; zones: Map<string, string> } {
  const events: Event[] = [];
  const zones = new Map<string, string>();
  const path: string[] = [];
  let properties: [string, Property][] = [];
  let began = 0;
  let zone = "";
  const lines = text.split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at++) {
    const pieces = [lines[at] ?? ""];
    const first = at + 1;
    while (/^[ \t]/.test(lines[at + 1] ?? "")) pieces.push((lines[++at] ?? "").slice(1));
    const read = propertyOf(pieces.join(""));
    if (!read) continue;
    const [name, property] = read;
    const part = property.value.trim().toUpperCase();
    if (name === "BEGIN") {
      if (path.push(part) > deepest) throw new FileRefused("file_too_deep");
      if (part === "VEVENT") [properties, began] = [[], first];
    } else if (name === "END") {
      if (path.pop() === "VEVENT") {
        const own = properties;
        events.push({
          at: began,
          of: (wanted) => own.find(([other]) => other === wanted)?.[1],
          all: (wanted) => own.filter(([other]) => other === wanted).map(([, found]) => found),
        });
      }
    } else if (path.at(-1) === "VEVENT") properties.push(read);
    else if (path.at(-1) === "VTIMEZONE" && name === "TZID") zone = property.value;
    else if (path.at(-1) === "VTIMEZONE" && name === "X-LIC-LOCATION") {
      const place = zoneNamed(property.value);
      if (place) zones.set(zone, place);
    }
  }
  return { events, zones };
}
