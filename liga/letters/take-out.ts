import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { letterReaders } from "@/db/schema";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { TakeOut } from "./input";
import { letterInSight } from "./letter-in-sight";

/** One reader fewer. */
export const takeOut = (viewer: Viewer, { letterId, personId }: z.output<typeof TakeOut>) =>
  asViewer(viewer, async (tx) => {
    const letter = await letterInSight(tx, viewer, letterId);
    ensure(letter.state === "draft", "letter_settled");
    await tx
      .delete(letterReaders)
      .where(and(eq(letterReaders.letterId, letterId), eq(letterReaders.personId, personId)));
  });
