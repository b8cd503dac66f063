import { deepest, FileRefused } from "./entry";
import { minutesOf, type Observance, type ZoneRules, zoneRules } from "./zone-rules";
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

/** What a file says of a zone: the place it is of, or how its clock goes. */
export type OwnZone = { place?: string; rules?: ZoneRules };

/** The events of a calendar with the line each begins at, and the zones it describes itself, by name. */
export function eventsOf(text: string): { events: Event[]; zones: Map<string, OwnZone> } {
  const events: Event[] = [];
  const zones = new Map<string, OwnZone>();
  const halves: Observance[] = [];
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
      if (isHalf(path)) properties = [];
      if (part === "VTIMEZONE") [zone, halves.length] = ["", 0];
    } else if (name === "END") {
      if (isHalf(path)) halves.push(...observance(properties));
      const ended = path.pop();
      if (ended === "VTIMEZONE" && zone) {
        const rules = zoneRules(halves);
        if (rules) zones.set(zone, { ...zones.get(zone), rules });
      }
      if (ended === "VEVENT") {
        const own = properties;
        events.push({
          at: began,
          of: (wanted) => own.find(([other]) => other === wanted)?.[1],
          all: (wanted) => own.filter(([other]) => other === wanted).map(([, found]) => found),
        });
      }
    } else if (path.at(-1) === "VEVENT" || isHalf(path)) properties.push(read);
    else if (path.at(-1) === "VTIMEZONE" && name === "TZID") zone = property.value.replace(/"/g, "");
    else if (path.at(-1) === "VTIMEZONE" && name === "X-LIC-LOCATION") {
      const place = zoneNamed(property.value);
      if (place) zones.set(zone, { ...zones.get(zone), place });
    }
  }
  return { events, zones };
}

const isHalf = (path: string[]) =>
  path.at(-2) === "VTIMEZONE" && (path.at(-1) === "STANDARD" || path.at(-1) === "DAYLIGHT");

/** One half of a zone; none when it does not say from when, or how its clock goes. */
function observance(properties: readonly [string, Property][]): Observance[] {
  const of = (wanted: string) => properties.find(([name]) => name === wanted)?.[1].value;
  const [from, to] = [minutesOf(of("TZOFFSETFROM")), minutesOf(of("TZOFFSETTO"))];
  const starts = of("DTSTART");
  if (from === null || to === null || !starts) return [];
  const more = properties.flatMap(([name, { value }]) => (name === "RDATE" ? value.split(",") : []));
  return [{ starts, from, to, rule: of("RRULE"), more: more.slice(0, 500) }];
}
