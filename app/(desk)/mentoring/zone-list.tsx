import { allZones } from "@/lib/dates";

/** The zones a field with `list="time-zones"` proposes while she types; once a page. */
export function ZoneList() {
  return (
    <datalist id="time-zones">
      {allZones().map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
