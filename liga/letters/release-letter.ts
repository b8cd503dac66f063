import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Locale } from "@/db/enums";
import { letters, letterTexts, mails } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import { asHtml } from "../people/mail";
import type { Viewer } from "../viewer";
import type { OneLetter } from "./input";
import { letterInSight } from "./letter-in-sight";
import { addressed, textFor } from "./rules";

type Reader = { personId: string; name: string; email: string | null; locale: Locale };

/**
 * Out it goes, to each in her language, as a mail or, where there is no address, as a note to hand over. All
 * of it is one transaction, and what was released before is not released again, however often one presses.
 */
export const releaseLetter = (viewer: Viewer, { letterId, version }: z.output<typeof OneLetter>) =>
  asViewer(viewer, async (tx) => {
    const letter = await letterInSight(tx, viewer, letterId);
    if (letter.state === "released") return letterId;
    ensure(letter.state === "draft", "letter_settled");
    ensure(letter.version === version, "stale");
    const texts = await tx.select().from(letterTexts).where(eq(letterTexts.letterId, letterId));
    const readers = await tx.execute<Reader>(sql`
      select p.id as "personId", coalesce(p.chosen_name, p.legal_name) as name, p.email::text as email, p.locale
      from letter_readers r join people p on p.id = r.person_id
      where r.letter_id = ${letterId} and p.merged_into_id is null order by p.id`);
    ensure(readers.length > 0, "letter_nobody");
    await tx.insert(mails).values(
      readers.flatMap(({ personId, name, email, locale }) => {
        const text = textFor(texts, locale);
        if (!text) return [];
        const body = addressed(text.body, name);
        return [
          {
            kind: "letter" as const,
            toAddress: email,
            personId,
            subject: addressed(text.subject, name),
            text: body,
            html: asHtml(body),
            state: email === null ? ("by_hand" as const) : ("queued" as const),
            letterId,
            cohortIds: [letter.cohortId],
            createdBy: viewer.id,
          },
        ];
      }),
    );
    await tx
      .update(letters)
      .set({ state: "released", settledAt: sql`now()`, version: sql`version + 1` })
      .where(eq(letters.id, letterId));
    await writeAudit(tx, viewer, "release_letter", letterId, { readers: readers.length });
    return letterId;
  });
