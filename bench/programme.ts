// Run by scripts/bench.mjs: a programme of two thousand sessions read, compared and taken over; a JSON line.
import postgres from "postgres";
import { asViewer } from "@/db/client";
import { applyProgramme } from "@/liga/forums/programme/apply";
import { compare } from "@/liga/forums/programme/compare";
import { seenOf } from "@/liga/forums/programme/kept";
import { previewProgramme } from "@/liga/forums/programme/preview";
import { importDesk } from "@/liga/forums/programme/queries";
import type { Viewer } from "@/liga/viewer";

const owner = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const [ground] = await owner<{ edition: string; person: string }[]>`
  with f as (insert into forums (slug, name) values ('bench-' || gen_random_uuid(), 'Bench') returning id)
  insert into editions (forum_id, name, level, starts_on, ends_on, zone, status, confidence, source, last_checked_on)
  select f.id, 'First', 'global', '2099-05-04', '2099-05-08', 'America/New_York', 'confirmed', 'U', 'bench', current_date from f
  returning id as edition, (select person_id from role_grants where role = 'coordinator' order by id limit 1) as person`;
if (!ground) throw new Error("There is no coordinator.");
const viewer = {
  id: ground.person,
  timeZone: "UTC",
  locale: "en",
  grants: [{ role: "coordinator" }],
} as unknown as Viewer;

/** A calendar as Google writes it; `shift` moves every tenth session by so many minutes. */
function calendar(sessions: number, shift = 0) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0"];
  for (let n = 0; n < sessions; n++) {
    const minute = n % 10 === 0 ? shift : 0;
    const stamp = (hour: number) =>
      `2099050${4 + (n % 5)}T${String(hour).padStart(2, "0")}${String(minute).padStart(2, "0")}00`;
    const hour = 8 + (Math.floor(n / 5) % 9);
    lines.push(
      "BEGIN:VEVENT",
      `UID:session-${n}@bench.example.org`,
      `DTSTART;TZID=America/New_York:${stamp(hour)}`,
    );
    lines.push(`DTEND;TZID=America/New_York:${stamp(hour + 1)}`, `SUMMARY:Round table ${n}`);
    lines.push(`LOCATION:Room ${n % 40}`, `DESCRIPTION:${"What is said here. ".repeat(12)}`, "END:VEVENT");
  }
  return new TextEncoder().encode([...lines, "END:VCALENDAR", ""].join("\r\n"));
}

/** From the bytes to the programme, as the two requests of a coordinator do it. */
async function bring(bytes: Uint8Array) {
  const began = performance.now();
  await previewProgramme(
    viewer,
    { edition: ground?.edition ?? "", zone: "UTC" },
    { name: "bench.ics", bytes },
  );
  const read = performance.now();
  const { last, standing } = await asViewer(viewer, (tx) => importDesk(tx, viewer, ground?.edition ?? ""));
  if (!last) throw new Error("Nothing waits.");
  const told = compare(standing, last.parsed.entries);
  const compared = performance.now();
  await applyProgramme(viewer, { import: last.id, seen: seenOf(last.mark, standing) });
  const done = performance.now();
  const ms = (from: number, to: number) => Math.round(to - from);
  return {
    milliseconds: ms(began, done),
    read: ms(began, read),
    compared: ms(read, compared),
    applied: ms(compared, done),
    added: told.added.length,
    moved: told.moved.length,
  };
}

// The thread is warm, as it is once the page of the form has been opened.
await previewProgramme(
  viewer,
  { edition: ground.edition, zone: "UTC" },
  { name: "warm.ics", bytes: calendar(200) },
);
const first = await bring(calendar(2000));
const again = await bring(calendar(2000, 30));
for (const [programme, row] of Object.entries({ "2000 new": first, "2000 again": again }))
  console.log(JSON.stringify({ programme, aim: 2000, ...row }));
await owner`delete from forums where id = (select forum_id from editions where id = ${ground.edition})`.catch(
  () => {},
);
process.exit(0);
