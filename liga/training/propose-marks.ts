import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { AttendanceMark } from "@/db/enums";
import { mayFacilitateCohort } from "../access";
import { allow, badField, ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import { readExport } from "./export-file";
import {
  type Likeness,
  matchLeaders,
  type Presence,
  presenceOf,
  sameTime,
  type Thresholds,
} from "./export-marks";
import type { ProposeMarks } from "./input";
import { attendanceSheet } from "./read-sessions";

export type ProposedRow = Presence & {
  enrolmentId: string;
  name: string | null;
  how: Likeness;
  /** As the meeting tool names her. */
  seenAs: string[];
  /** What stands in the register now, and its version. */
  mark: AttendanceMark | null;
  version: number;
};
export type Proposed = {
  /** Of the session. */
  durationMinutes: number;
  thresholds: Thresholds;
  rows: ProposedRow[];
  /** In the export, and nobody of the group. */
  strangers: string[];
  /** In the group, and not in the export. */
  unseen: (string | null)[];
};

/**
 * What the participants' list of a meeting tool says of this session's group. Nothing is written: a
 * person reads it and saves what is right.
 * @throws on the field "file" when it lists nobody, or another meeting
 */
export async function proposeMarks(
  viewer: Viewer,
  { sessionId, file, zone, ...thresholds }: z.output<typeof ProposeMarks>,
): Promise<Proposed> {
  const sheet = found(await attendanceSheet(viewer, sessionId));
  allow(mayFacilitateCohort(viewer, sheet.cohortId));
  ensure(!sheet.cancelled, "session_cancelled");
  if (!(file instanceof File) || (file.size === 0 && file.name === ""))
    throw badField("file", "file_missing");
  const attendees = await readExport(new Uint8Array(await file.arrayBuffer()), file.name, zone, sheet);
  if (!sameTime(attendees, sheet)) throw badField("file", "export_other_time");
  const addresses = attendees.flatMap(({ email }) => email ?? []);
  const known = await asViewer(viewer, (tx) =>
    tx.execute<{ enrolmentId: string; address: string }>(
      sql`select enrolment_id as "enrolmentId", address from match_addresses(${sessionId}, (select coalesce(array_agg(x), '{}') from jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb) x))`,
    ),
  );
  const { matches, strangers } = matchLeaders(
    attendees,
    sheet.rows,
    new Map(known.map(({ address, enrolmentId }) => [address, enrolmentId])),
  );
  if (matches.length === 0) throw badField("file", "export_other_people");
  const rows = matches.flatMap(({ enrolmentId, how, seenAs }) => {
    const row = sheet.rows.find((one) => one.enrolmentId === enrolmentId);
    if (!row) return [];
    const { name, mark, version } = row;
    const presence = presenceOf(seenAs, sheet, thresholds);
    return [{ ...presence, enrolmentId, name, how, seenAs: seenAs.map((one) => one.name), mark, version }];
  });
  return {
    durationMinutes: sheet.durationMinutes,
    thresholds,
    // Those to look at first.
    rows: rows.sort((a, b) => Number(b.how === "similar") - Number(a.how === "similar")),
    strangers: strangers.map(({ name }) => name),
    unseen: sheet.rows
      .filter(({ enrolmentId }) => !rows.some((row) => row.enrolmentId === enrolmentId))
      .map(({ name }) => name),
  };
}
