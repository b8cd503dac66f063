import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { people } from "@/db/schema";
import { writeAudit } from "../audit";
import { fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { ChangeProfile } from "./profile-input";

/** Her language, her time zone and the languages she speaks. */
export function changeProfile(viewer: Viewer, input: z.output<typeof ChangeProfile>) {
  return asViewer(viewer, async (tx) => {
    const { version, locale, timeZone, languages } = input;
    const [saved] = await tx
      .update(people)
      .set({ locale, timeZone, languages: [...new Set(languages)], version: sql`version + 1` })
      .where(and(eq(people.id, viewer.id), eq(people.version, version)))
      .returning({ id: people.id });
    fresh(saved);
    await writeAudit(tx, viewer, "change-profile", viewer.id, { locale, timeZone });
  });
}
