import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { writeAudit } from "../audit";
import { badField } from "../errors";
import type { Viewer } from "../viewer";
import { coordinatedCohort } from "./enrol";
import { type Judged, judge, nameKey, packRows, readPeople, unpackRows } from "./import";
import { readCells } from "./import-file";
import { writePeople } from "./import-write";
import type { ImportPeople } from "./input";

export type ImportCounts = Record<Judged["verdict"], number>;
export type ImportAnswer =
  | {
      step: "check";
      cohort: { id: string; name: string };
      rows: (Omit<Judged, "row" | "personId"> & { row: Judged["row"]; newOrganisation: boolean })[];
      counts: ImportCounts;
      /** The rows to add, as the page carries them to the second step. */
      packed: string;
    }
  | {
      step: "add";
      cohort: { id: string; name: string };
      added: number;
      enrolled: number;
      mailed: number;
      withoutAddress: { id: string; name: string }[];
    };

/**
 * A list of people into a cohort: `check` reads the file and judges every row, writing nothing; `add`
 * takes the rows that were good, judges them again and writes all of them or none. Pressed twice, or
 * by two people at once, the second finds everybody there already.
 */
export async function importPeople(
  viewer: Viewer,
  input: z.output<typeof ImportPeople>,
): Promise<ImportAnswer> {
  const cohortId = input.step === "add" ? input.checked : input.cohort;
  if (!cohortId) throw badField("cohort", "required");
  const rows = input.step === "add" ? unpackRows(input.rows) : await readUpload(input);
  return asViewer(viewer, async (tx) => {
    const cohort = await coordinatedCohort(tx, viewer, cohortId);
    if (input.step === "add")
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`import:${cohort.id}`}))`);
    const known = await whatIsKnown(tx, cohort.id, rows);
    const judged = judge(rows, known);
    if (input.step === "check") {
      const good = judged.filter(({ verdict }) => verdict === "new" || verdict === "enrol");
      return {
        step: "check",
        cohort,
        rows: judged.map(({ verdict, row }) => ({
          verdict,
          row,
          newOrganisation:
            verdict === "new" &&
            row.organisation !== null &&
            !known.organisations.has(row.organisation.toLowerCase()),
        })),
        counts: countVerdicts(judged),
        packed: packRows(good.map(({ row }) => row)),
      };
    }
    const written = await writePeople(tx, viewer, cohort, judged, known.organisations);
    await writeAudit(tx, viewer, "import-people", cohort.id, {
      added: written.added,
      enrolled: written.enrolled,
    });
    return { step: "add", cohort, ...written };
  });
}

async function readUpload({ file, locale, timeZone }: z.output<typeof ImportPeople>) {
  if (!(file instanceof File) || (file.size === 0 && file.name === ""))
    throw badField("file", "file_missing");
  const cells = await readCells(new Uint8Array(await file.arrayBuffer()), file.name);
  return readPeople(cells, { locale, timeZone });
}

const countVerdicts = (judged: Judged[]) => {
  const counts: ImportCounts = { new: 0, enrol: 0, present: 0, duplicate: 0, problem: 0 };
  for (const { verdict } of judged) counts[verdict]++;
  return counts;
};

/** Whom the list may mean, and which organisations and countries exist. */
async function whatIsKnown(tx: Tx, cohortId: string, rows: Judged["row"][]) {
  const addresses = rows.flatMap((row) => (row.email ? [row.email.toLowerCase()] : []));
  const people = await tx.execute<{ address: string; id: string; name: string; enrolled: boolean }>(sql`
    select a.address, p.id, p.name,
      exists (select 1 from enrolments e where e.cohort_id = ${cohortId} and e.person_id = p.id) as enrolled
    from unnest(${sql.param(addresses)}::text[]) as a(address), lateral auth_person_by_email(a.address::citext) p`);
  const [rest] = await tx.execute<{
    names: string[];
    organisations: Record<string, string>;
    countries: string[];
  }>(sql`
    select
      (select coalesce(jsonb_agg(p.legal_name), '[]') from enrolments e join people p on p.id = e.person_id
        where e.cohort_id = ${cohortId} and p.email is null) as names,
      (select coalesce(jsonb_object_agg(lower(o.name), o.id), '{}') from organisations o) as organisations,
      (select coalesce(jsonb_agg(code), '[]') from countries) as countries`);
  const countries = new Set(rest?.countries);
  for (const row of rows) {
    if (row.country && !countries.has(row.country))
      row.problem ??= { code: "unknown_country", value: row.country };
  }
  return {
    people: new Map(people.map(({ address, ...person }) => [address, person])),
    unaddressed: new Set(rest?.names.map(nameKey)),
    organisations: new Map(Object.entries(rest?.organisations ?? {})),
  };
}
