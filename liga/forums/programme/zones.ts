import { isZone } from "@/lib/dates";

/** The names Windows and Outlook give to zones, with a place of each (CLDR's "001" mapping). */
export const windows: Record<string, string> = {
  UTC: "UTC",
  "GMT Standard Time": "Europe/London",
  "Greenwich Standard Time": "Atlantic/Reykjavik",
  "W. Europe Standard Time": "Europe/Berlin",
  "Central Europe Standard Time": "Europe/Budapest",
  "Central European Standard Time": "Europe/Warsaw",
  "Romance Standard Time": "Europe/Paris",
  "GTB Standard Time": "Europe/Bucharest",
  "FLE Standard Time": "Europe/Kiev",
  "E. Europe Standard Time": "Europe/Chisinau",
  "Turkey Standard Time": "Europe/Istanbul",
  "Russian Standard Time": "Europe/Moscow",
  "Morocco Standard Time": "Africa/Casablanca",
  "W. Central Africa Standard Time": "Africa/Lagos",
  "South Africa Standard Time": "Africa/Johannesburg",
  "E. Africa Standard Time": "Africa/Nairobi",
  "Egypt Standard Time": "Africa/Cairo",
  "Middle East Standard Time": "Asia/Beirut",
  "Jordan Standard Time": "Asia/Amman",
  "Arab Standard Time": "Asia/Riyadh",
  "Arabian Standard Time": "Asia/Dubai",
  "Pakistan Standard Time": "Asia/Karachi",
  "India Standard Time": "Asia/Calcutta",
  "Sri Lanka Standard Time": "Asia/Colombo",
  "Nepal Standard Time": "Asia/Katmandu",
  "Bangladesh Standard Time": "Asia/Dhaka",
  "SE Asia Standard Time": "Asia/Bangkok",
  "Singapore Standard Time": "Asia/Singapore",
  "China Standard Time": "Asia/Shanghai",
  "Tokyo Standard Time": "Asia/Tokyo",
  "Korea Standard Time": "Asia/Seoul",
  "AUS Eastern Standard Time": "Australia/Sydney",
  "New Zealand Standard Time": "Pacific/Auckland",
  "Eastern Standard Time": "America/New_York",
  "Central Standard Time": "America/Chicago",
  "Mountain Standard Time": "America/Denver",
  "Pacific Standard Time": "America/Los_Angeles",
  "Central Standard Time (Mexico)": "America/Mexico_City",
  "Central America Standard Time": "America/Guatemala",
  "SA Pacific Standard Time": "America/Bogota",
  "Venezuela Standard Time": "America/Caracas",
  "SA Western Standard Time": "America/La_Paz",
  "Pacific SA Standard Time": "America/Santiago",
  "SA Eastern Standard Time": "America/Cayenne",
  "E. South America Standard Time": "America/Sao_Paulo",
  "Argentina Standard Time": "America/Buenos_Aires",
  "Azores Standard Time": "Atlantic/Azores",
  "Cape Verde Standard Time": "Atlantic/Cape_Verde",
  "Greenland Standard Time": "America/Godthab",
  "Newfoundland Standard Time": "America/St_Johns",
  "Atlantic Standard Time": "America/Halifax",
  "Paraguay Standard Time": "America/Asuncion",
  "Montevideo Standard Time": "America/Montevideo",
  "Bahia Standard Time": "America/Bahia",
  "Central Brazilian Standard Time": "America/Cuiaba",
  "Cuba Standard Time": "America/Havana",
  "Haiti Standard Time": "America/Port-au-Prince",
  "US Eastern Standard Time": "America/Indianapolis",
  "Eastern Standard Time (Mexico)": "America/Cancun",
  "Canada Central Standard Time": "America/Regina",
  "US Mountain Standard Time": "America/Phoenix",
  "Pacific Standard Time (Mexico)": "America/Tijuana",
  "Alaskan Standard Time": "America/Anchorage",
  "Hawaiian Standard Time": "Pacific/Honolulu",
  "Libya Standard Time": "Africa/Tripoli",
  "Namibia Standard Time": "Africa/Windhoek",
  "Sudan Standard Time": "Africa/Khartoum",
  "South Sudan Standard Time": "Africa/Juba",
  "Syria Standard Time": "Asia/Damascus",
  "West Bank Standard Time": "Asia/Hebron",
  "Israel Standard Time": "Asia/Jerusalem",
  "Arabic Standard Time": "Asia/Baghdad",
  "Belarus Standard Time": "Europe/Minsk",
  "Iran Standard Time": "Asia/Tehran",
  "Azerbaijan Standard Time": "Asia/Baku",
  "Georgian Standard Time": "Asia/Tbilisi",
  "Caucasus Standard Time": "Asia/Yerevan",
  "Mauritius Standard Time": "Indian/Mauritius",
  "Afghanistan Standard Time": "Asia/Kabul",
  "West Asia Standard Time": "Asia/Tashkent",
  "Central Asia Standard Time": "Asia/Bishkek",
  "Qyzylorda Standard Time": "Asia/Qyzylorda",
  "Myanmar Standard Time": "Asia/Rangoon",
  "Taipei Standard Time": "Asia/Taipei",
  "Ulaanbaatar Standard Time": "Asia/Ulaanbaatar",
  "W. Australia Standard Time": "Australia/Perth",
  "Cen. Australia Standard Time": "Australia/Adelaide",
  "E. Australia Standard Time": "Australia/Brisbane",
  "Fiji Standard Time": "Pacific/Fiji",
  "Samoa Standard Time": "Pacific/Apia",
  "Tonga Standard Time": "Pacific/Tongatapu",
  "West Pacific Standard Time": "Pacific/Port_Moresby",
  "Central Pacific Standard Time": "Pacific/Guadalcanal",
  "Sao Tome Standard Time": "Africa/Sao_Tome",
};

const known = new Map<string, string | undefined>();

/** The IANA name of a zone as files write it; undefined when nobody knows it. A file names the same one a thousand times. */
export function zoneNamed(name: string): string | undefined {
  if (!known.has(name)) {
    if (known.size >= 1000) known.clear();
    known.set(name, lookUp(name));
  }
  return known.get(name);
}

function lookUp(name: string): string | undefined {
  const plain = name.trim().replace(/^"|"$/g, "");
  if (/^(Z|GMT|Etc\/UTC)$/i.test(plain)) return "UTC";
  if (Object.hasOwn(windows, plain)) return windows[plain];
  if (isZone(plain)) return plain;
  // "/freeassociation.sourceforge.net/Europe/Zurich": the place stands at the end.
  const place = /([A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)$/.exec(plain)?.[1];
  return plain.startsWith("/") && place && isZone(place) ? place : undefined;
}
