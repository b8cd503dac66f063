import { createHash } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { editions, programmeImports } from "@/db/schema";
import { badField, found } from "../../errors";
import { codeUnits, FileRefused, keepable, type Parsed, type Reading } from "./entry";
import { readProgramme } from "./reader";

/** What an import keeps of its file, with how it was read. */
export type Kept = Parsed & { zone: string; unknownAsOwn: boolean };
/** What came of it: how many of each, and the sessions whose delegates should look again. */
export type Outcome = Record<"added" | "changed" | "moved" | "cancelled", number> & { touched: string[] };

export async function editionDays(tx: Tx, editionId: string) {
  const [edition] = await tx
    .select({ from: editions.startsOn, to: sql<string | null>`coalesce(ends_on, starts_on)` })
    .from(editions)
    .where(eq(editions.id, editionId));
  return found(edition);
}

/** Reads the bytes; a file that is refused as a whole is a fault of the field. */
export async function readKept(bytes: Uint8Array, reading: Reading): Promise<Kept> {
  try {
    const parsed = await readProgramme(bytes, reading);
    return { ...parsed, zone: reading.zone, unknownAsOwn: reading.unknownAsOwn ?? false };
  } catch (error) {
    throw error instanceof FileRefused
      ? badField("file", error.message.replace("file_", "programme_"))
      : error;
  }
}

export const fileNameOf = (name: string) => codeUnits(keepable(name), 200) || "?";

const row = {
  id: programmeImports.id,
  editionId: programmeImports.editionId,
  fileName: programmeImports.fileName,
  format: programmeImports.format,
  parsed: sql<Kept>`${programmeImports.parsed}`,
  outcome: sql<Outcome | null>`${programmeImports.outcome}`,
  appliedAt: programmeImports.appliedAt,
  expired: sql<boolean>`${programmeImports.expiresAt} <= now()`,
  mark: sql<string>`${programmeImports}.xmin::text`,
};

/** An import of hers, for as long as it waits; the policy shows nobody another's. */
export async function importOf(tx: Tx, importId: string) {
  const [one] = await tx
    .select(row)
    .from(programmeImports)
    .where(eq(programmeImports.id, importId))
    .for("update");
  return found(one);
}

/** Her last import of an edition that has not expired. */
export async function lastImport(tx: Tx, editionId: string, personId: string) {
  const [one] = await tx
    .select(row)
    .from(programmeImports)
    .where(
      and(
        eq(programmeImports.editionId, editionId),
        eq(programmeImports.personId, personId),
        sql`${programmeImports.expiresAt} > now()`,
      ),
    )
    .orderBy(desc(programmeImports.createdAt))
    .limit(1);
  return one;
}
export type Import = NonNullable<Awaited<ReturnType<typeof lastImport>>>;

/** Changes with any of the sessions and with the import: a preview made from something else is stale. */
export const seenOf = (mark: string, standing: { id: string; mark: string }[]) =>
  createHash("sha256")
    .update([mark, ...standing.map((one) => `${one.id}:${one.mark}`).sort()].join("\n"))
    .digest("hex");
