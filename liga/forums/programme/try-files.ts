/** Files in the shape the programs write them, with invented content. */
export const reading = { zone: "America/New_York", from: "2026-05-05", to: "2026-05-08" };

const calendar = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");

export const indicoIcs = calendar(
  "PRODID:-//CERN//INDICO//EN",
  "BEGIN:VEVENT",
  "UID:indico-contribution-77@events.example.org",
  "DTSTART:20260505T140000Z",
  "DTEND:20260505T170000Z",
  "SUMMARY:Round table one\\, on safe ways",
  "LOCATION:Trusteeship Council",
  "DESCRIPTION:A long description that was fol",
  " ded over two lines",
  "END:VEVENT",
);
export const googleIcs = calendar(
  "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
  "BEGIN:VTIMEZONE",
  "TZID:America/New_York",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:-0400",
  "TZOFFSETTO:-0500",
  "DTSTART:19701101T020000",
  "END:STANDARD",
  "END:VTIMEZONE",
  "BEGIN:VEVENT",
  "UID:brief@google.example.org",
  "DTSTART;TZID=America/New_York:20260505T083000",
  "DTEND;TZID=America/New_York:20260505T090000",
  "RRULE:FREQ=DAILY;UNTIL=20260508T123000Z",
  "EXDATE;TZID=America/New_York:20260507T083000",
  "SUMMARY:Morning caucus",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:brief@google.example.org",
  "RECURRENCE-ID;TZID=America/New_York:20260506T083000",
  "DTSTART;TZID=America/New_York:20260506T093000",
  "DTEND;TZID=America/New_York:20260506T100000",
  "SUMMARY:Morning caucus\\, later",
  "END:VEVENT",
);
export const outlookIcs = calendar(
  "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
  "BEGIN:VEVENT",
  "UID:040000008200E00074C5",
  'DTSTART;TZID="Eastern Standard Time":20260506T100000',
  'DTEND;TZID="Eastern Standard Time":20260506T130000',
  "SUMMARY;LANGUAGE=en-us:Hearing",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:whole-day",
  "DTSTART;VALUE=DATE:20260507",
  "SUMMARY:Day of travel",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:floating",
  "DTSTART:20260507T150000",
  "DURATION:PT1H30M",
  "SUMMARY:Without a zone",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:nowhere",
  "DTSTART;TZID=Atlantis Time:20260507T150000",
  "SUMMARY:In a zone nobody knows",
  "END:VEVENT",
);
/** A clock that only this file describes, as Outlook writes New York's under a name of its own. */
export const ownZoneIcs = calendar(
  "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
  "BEGIN:VTIMEZONE",
  "TZID:Customized Time Zone",
  "BEGIN:STANDARD",
  "DTSTART:16011104T020000",
  "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
  "TZOFFSETFROM:-0400",
  "TZOFFSETTO:-0500",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010311T020000",
  "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
  "TZOFFSETFROM:-0500",
  "TZOFFSETTO:-0400",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
  "BEGIN:VEVENT",
  "UID:summer",
  'DTSTART;TZID="Customized Time Zone":20260505T100000',
  'DTEND;TZID="Customized Time Zone":20260505T113000',
  "SUMMARY:Panel in summer",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:winter",
  "DTSTART;TZID=Customized Time Zone:20261201T100000",
  "SUMMARY:Panel in winter",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:skipped",
  "DTSTART;TZID=Customized Time Zone:20260308T023000",
  "SUMMARY:At an hour that is not",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:twice",
  "DTSTART;TZID=Customized Time Zone:20261101T013000",
  "SUMMARY:At an hour that comes twice",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:evenings",
  "DTSTART;TZID=Customized Time Zone:20260504T220000",
  "RRULE:FREQ=DAILY;UNTIL=20260507T020000Z",
  "SUMMARY:Evening round",
  "END:VEVENT",
);
/** Rules of months and years, as a committee's calendar has them. */
export const rulesIcs = calendar(
  "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
  ...(
    [
      ["first-tuesday", "20260203", "FREQ=MONTHLY;BYDAY=1TU"],
      ["last-workday", "20260130", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"],
      ["sixth", "20260306", "FREQ=MONTHLY;COUNT=4"],
      ["year", "20200507", "FREQ=YEARLY"],
      ["never", "20260505", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"],
      ["hourly", "20260505", "FREQ=HOURLY"],
    ] as const
  ).flatMap(([uid, day, rule]) => [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTART;TZID=America/New_York:${day}T100000`,
    `RRULE:${rule}`,
    `SUMMARY:${uid}`,
    "END:VEVENT",
  ]),
);
const pretalx = {
  guid: "6f0f1c1a",
  id: 7,
  date: "2026-05-05T10:00:00-04:00",
  start: "10:00",
  duration: "01:30",
};
export const scheduleJson = JSON.stringify({
  schedule: {
    conference: {
      time_zone_name: "America/New_York",
      days: [
        {
          date: "2026-05-05",
          rooms: { "Room A": [{ ...pretalx, title: "Panel", type: "Talk", language: "en" }] },
        },
      ],
    },
  },
});
export const scheduleXml = `<?xml version="1.0"?><schedule><conference><time_zone_name>America/New_York</time_zone_name></conference>
<day date="2026-05-05" index="1"><room name="Room B"><event guid="aa-bb" id="9"><date>2026-05-05T11:00:00-04:00</date>
<start>11:00</start><duration>00:45</duration><room>Room B</room><title>Work &amp; dignity</title><type>side event</type>
<language>es</language></event></room></day></schedule>`;
export const indicoJson = JSON.stringify({
  results: {
    "10": {
      "20260505": {
        s1: {
          entryType: "Session",
          uniqueId: "a10s1",
          title: "Opening",
          startDate: { date: "2026-05-05", time: "10:00:00", tz: "America/New_York" },
          endDate: { date: "2026-05-05", time: "11:00:00", tz: "America/New_York" },
          room: "Room C",
          entries: {},
        },
        b1: { entryType: "Break", title: "Coffee" },
      },
    },
  },
});
export const csv = `Título;Fecha;Hora de inicio;Hora de fin;Sala
Mesa redonda;05/05/2026;10:00;11:30;Sala 4
Sin hora;05/05/2026;;;Sala 4
`;
export const hostileXml = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><schedule>&b;</schedule>`;
export const endless = calendar(
  "BEGIN:VEVENT",
  "UID:endless",
  "DTSTART:20200101T100000",
  "RRULE:FREQ=DAILY",
  "SUMMARY:For ever",
  "END:VEVENT",
);
