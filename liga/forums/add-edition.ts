import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { editions, forums } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, found } from "../errors";
import type { Viewer } from "../viewer";
import type { AddEdition } from "./input";
import { ensureEditionDays } from "./rules";
import { editionColumns } from "./save-edition";

/** A further edition of a forum, or the first of a new forum. Returns its id. */
export const addEdition = (viewer: Viewer, input: z.output<typeof AddEdition>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    if (!input.forum && !input.newForum) throw badField("forum", "required");
    ensureEditionDays(input, dayOf(new Date(), viewer.timeZone));
    const forumId = input.forum ?? (await addForum(tx, input.newForum ?? ""));
    const [added] = await tx
      .insert(editions)
      .values({ forumId, ...editionColumns(input) })
      .onConflictDoNothing()
      .returning({ id: editions.id });
    if (!added) throw badField("name", "edition_known");
    await writeAudit(tx, viewer, "add-edition", added.id);
    return added.id;
  });

/** A forum is known by the letters and figures of its name; the same name twice is the same forum. */
async function addForum(tx: Tx, name: string) {
  const slug = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const known = eq(forums.slug, slug);
  await tx.insert(forums).values({ slug, name }).onConflictDoNothing();
  const [forum] = await tx.select({ id: forums.id }).from(forums).where(known);
  return found(forum).id;
}
