import { eq } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { locales } from "@/db/enums";
import { cohorts, letterReaders, letters, letterTexts, opportunities } from "@/db/schema";
import { env } from "@/lib/env";
import { catalogue } from "@/messages/catalogue";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { BeginLetter } from "./input";
import { readersOf } from "./readers";
import { nameSign } from "./rules";

/** A draft to exactly those on a list now, begun with a text in each language to be made her own. */
export const beginLetter = (viewer: Viewer, input: z.output<typeof BeginLetter>) =>
  asViewer(viewer, async (tx) => {
    const { list, cohortId } = input;
    const [cohort] = await tx.select({ name: cohorts.name }).from(cohorts).where(eq(cohorts.id, cohortId));
    const { name } = found(cohort);
    allow(mayCoordinateCohort(viewer, cohortId));
    const about = { call: await titleOf(tx, input), link: `${env().APP_URL}/opportunities/${input.aboutId}` };
    const readers = (await readersOf(viewer, tx, input)).filter((reader) => reader !== viewer.id);
    ensure(readers.length > 0, "letter_nobody");
    const [made] = await tx
      .insert(letters)
      .values({ cohortId, list, createdBy: viewer.id })
      .returning({ id: letters.id });
    const { id: letterId } = found(made);
    await tx.insert(letterReaders).values(readers.map((personId) => ({ letterId, personId })));
    await tx.insert(letterTexts).values(
      locales.map((locale) => {
        const t = createTranslator({ locale, messages: catalogue[locale], namespace: "letters.draft" });
        const values = { cohort: name, name: nameSign, from: viewer.name, ...about };
        return { letterId, locale, subject: t(`subject.${list}`, values), body: t(`body.${list}`, values) };
      }),
    );
    await writeAudit(tx, viewer, "begin_letter", letterId, { list, readers: readers.length });
    return letterId;
  });

/** The call a list is about; empty where it is about something else. */
async function titleOf(tx: Tx, { list, aboutId }: z.output<typeof BeginLetter>) {
  if (!list.startsWith("call_") || !aboutId) return "";
  const [call] = await tx
    .select({ title: opportunities.title })
    .from(opportunities)
    .where(eq(opportunities.id, aboutId));
  return found(call).title;
}
