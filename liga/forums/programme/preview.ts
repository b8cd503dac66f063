import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { programmeImports } from "@/db/schema";
import { mayCoordinate } from "../../access";
import { writeAudit } from "../../audit";
import { allow, ensure, found } from "../../errors";
import type { Viewer } from "../../viewer";
import type { DiscardProgramme, PreviewProgramme, RereadProgramme } from "./input";
import { editionDays, fileNameOf, importOf, readKept } from "./kept";

type Given = { name: string; bytes: Uint8Array };

/** A programme file is read and kept until she says yes; nothing of the programme changes. */
export async function previewProgramme(
  viewer: Viewer,
  input: z.output<typeof PreviewProgramme>,
  file: Given,
) {
  allow(mayCoordinate(viewer));
  const days = await asViewer(viewer, (tx) => editionDays(tx, input.edition));
  const parsed = await readKept(file.bytes, { ...days, zone: input.zone });
  return asViewer(viewer, async (tx) => {
    const mine = and(
      eq(programmeImports.editionId, input.edition),
      eq(programmeImports.personId, viewer.id),
      isNull(programmeImports.appliedAt),
    );
    await tx.delete(programmeImports).where(mine);
    const [added] = await tx
      .insert(programmeImports)
      .values({
        editionId: input.edition,
        personId: viewer.id,
        fileName: fileNameOf(file.name),
        format: parsed.format,
        content: file.bytes,
        parsed,
      })
      .returning({ id: programmeImports.id });
    return found(added).id;
  });
}

/** The file that waits, read again as she says. */
export async function rereadProgramme(viewer: Viewer, input: z.output<typeof RereadProgramme>) {
  allow(mayCoordinate(viewer));
  const { bytes, days, before } = await asViewer(viewer, async (tx) => {
    const one = await importOf(tx, input.import);
    ensure(one.appliedAt === null, "import_done");
    ensure(!one.expired, "import_expired");
    const [file] = await tx
      .select({ content: programmeImports.content })
      .from(programmeImports)
      .where(eq(programmeImports.id, one.id));
    return { bytes: found(file?.content), days: await editionDays(tx, one.editionId), before: one.parsed };
  });
  const parsed = await readKept(new Uint8Array(bytes), {
    ...days,
    zone: input.zone,
    unknownAsOwn: input.unknownAsOwn === "on",
    columns: before.headings ? (input.columns ?? before.columns) : undefined,
  });
  await asViewer(viewer, async (tx) => {
    const [kept] = await tx
      .update(programmeImports)
      .set({ parsed })
      .where(and(eq(programmeImports.id, input.import), isNull(programmeImports.appliedAt)))
      .returning({ id: programmeImports.id });
    ensure(kept, "import_done");
  });
}

/** Forgets the file; the programme stays as it is. Twice is as good as once. */
export const discardProgramme = (viewer: Viewer, input: z.output<typeof DiscardProgramme>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const [gone] = await tx
      .delete(programmeImports)
      .where(eq(programmeImports.id, input.import))
      .returning({ editionId: programmeImports.editionId });
    if (gone) await writeAudit(tx, viewer, "discard-programme", gone.editionId);
  });
