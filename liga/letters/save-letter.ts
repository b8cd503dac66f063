import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { locales } from "@/db/enums";
import { letters, letterTexts } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import type { SaveLetter } from "./input";
import { letterInSight } from "./letter-in-sight";

/** The texts as they are now; a language left empty is taken out. Only a draft is written on. */
export const saveLetter = (viewer: Viewer, input: z.output<typeof SaveLetter>) =>
  asViewer(viewer, async (tx) => {
    const { letterId, version, subject, body } = input;
    const letter = await letterInSight(tx, viewer, letterId);
    ensure(letter.state === "draft", "letter_settled");
    ensure(letter.version === version, "stale");
    const half: Record<string, string> = {};
    for (const locale of locales) {
      if (subject[locale] && !body[locale]) half[`body.${locale}`] = "required";
      if (!subject[locale] && body[locale]) half[`subject.${locale}`] = "required";
    }
    const written = locales.filter((locale) => subject[locale] && body[locale]);
    if (written.length === 0 && Object.keys(half).length === 0) half["subject.en"] = "required";
    if (Object.keys(half).length > 0) throw new LigaError("invalid", {}, half);
    await tx.delete(letterTexts).where(eq(letterTexts.letterId, letterId));
    await tx
      .insert(letterTexts)
      .values(written.map((locale) => ({ letterId, locale, subject: subject[locale], body: body[locale] })));
    await tx.update(letters).set({ version: sql`version + 1` }).where(eq(letters.id, letterId));
    await writeAudit(tx, viewer, "save_letter", letterId);
    return letterId;
  });
