import { SaxesParser } from "saxes";
import { deepest, FileRefused, type Parsed, type Reading } from "./entry";
import { readEvents, type ScheduleEvent } from "./schedule-events";

const fields = new Set([
  "date",
  "start",
  "duration",
  "room",
  "title",
  "type",
  "language",
  "abstract",
  "description",
]);

/** Schedule XML of frab and pretalx. A document that declares entities, or anything else, is not read at all. */
export function readXml(text: string, reading: Reading): Parsed {
  const parser = new SaxesParser({ position: true, xmlns: false as const });
  const path: string[] = [];
  const events: ScheduleEvent[] = [];
  let day: string | null = null;
  let room: string | null = null;
  let event: ScheduleEvent | null = null;
  let zone: string | null = null;
  let words = "";
  let root = "";
  parser.on("doctype", () => {
    throw new FileRefused("file_entities");
  });
  parser.on("error", () => {
    throw new FileRefused("file_damaged");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (path.push(name) > deepest) throw new FileRefused("file_too_deep");
    root ||= name;
    words = "";
    if (name === "day") day = attributes.date ?? null;
    else if (name === "room" && !event) room = attributes.name ?? null;
    else if (name === "event")
      event = { at: parser.line, on: day, room, guid: attributes.guid, id: attributes.id };
  });
  const heard = (part: string) => {
    words += part;
  };
  parser.on("text", heard);
  parser.on("cdata", heard);
  parser.on("closetag", ({ name }) => {
    path.pop();
    if (name === "event" && event) {
      events.push(event);
      event = null;
    } else if (event && path.at(-1) === "event" && fields.has(name)) event[name] = words.trim();
    else if (name === "time_zone_name") zone = words.trim() || null;
    words = "";
  });
  parser.write(text).close();
  if (root !== "schedule") throw new FileRefused("file_not_programme");
  return { format: "schedule_xml", ...readEvents(events, zone, reading) };
}
