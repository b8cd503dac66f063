import { dateText, hoursText, hourText, instantText, zoneText } from "@/lib/dates";
import type { Room } from "@/liga/room/queries";
import type { NoteVersion } from "@/liga/room/rules";
import type { Viewer } from "@/liga/viewer";

export type RoomEntry = {
  id: string;
  /** From when to when, to compare by. */
  at: string;
  day: string;
  hours: string;
  there: string | null;
  title: string;
  place: string;
  /** Not as it was published: when it was, or that it does not take place. */
  was: string | null;
  off: boolean;
};
/** What her phone holds: texts in her language and her time, and nothing it need not know. */
export type RoomView = {
  viewer: string;
  delegation: string;
  /** Which version of the agenda this is, and when this was read. */
  latest: number;
  readAt: string;
  readText: string;
  entries: RoomEntry[];
  notes: NoteVersion[];
  checkIn: { place: string; text: string } | null;
};

export function roomView(viewer: Viewer, room: Room, now: Date): RoomView {
  const mine = { locale: viewer.locale, zone: viewer.timeZone };
  const entries = room.entries.map((entry) => {
    const [from, to] = [new Date(entry.startsAt), new Date(entry.endsAt)];
    const there = { locale: viewer.locale, zone: entry.zone };
    return {
      id: entry.sessionId,
      at: `${from.toISOString()}/${to.toISOString()}`,
      day: dateText(from, there),
      // On the spot the clock on the wall counts; her own zone stands beside it where it differs.
      hours: `${hoursText(from, to, there)}, ${zoneText(entry.zone)}`,
      there:
        entry.zone === viewer.timeZone ? null : `${instantText(from, mine)}, ${zoneText(viewer.timeZone)}`,
      title: entry.title,
      place: [entry.room, entry.venue].filter(Boolean).join(", "),
      was: entry.published
        ? [
            dateText(new Date(entry.published.startsAt), there),
            hoursText(new Date(entry.published.startsAt), new Date(entry.published.endsAt), there),
            entry.published.room,
            entry.published.venue,
          ]
            .filter(Boolean)
            .join(", ")
        : null,
      off: entry.off === true,
    };
  });
  const { checkIn } = room;
  return {
    viewer: viewer.id,
    delegation: room.id,
    latest: room.latest,
    readAt: now.toISOString(),
    readText: instantText(now, mine),
    entries,
    notes: room.notes,
    checkIn: checkIn && {
      place:
        checkIn.place ?? room.entries.find(({ sessionId }) => sessionId === checkIn.sessionId)?.title ?? "",
      text: hourText(new Date(checkIn.at), mine),
    },
  };
}
