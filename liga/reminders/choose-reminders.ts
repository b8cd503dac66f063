import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { reminderKinds } from "@/db/enums";
import { quietHours, remindersUnwanted } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import type { ChooseReminders } from "./input";

/** Which reminders she wants, and the hours in which nothing is sent to her. Holds from the next one on. */
export const chooseReminders = (viewer: Viewer, { kinds, starts, ends }: z.output<typeof ChooseReminders>) =>
  asViewer(viewer, async (tx) => {
    const unwanted = reminderKinds.filter((kind) => !kinds.includes(kind));
    if (kinds.length > 0)
      await tx
        .delete(remindersUnwanted)
        .where(and(eq(remindersUnwanted.personId, viewer.id), inArray(remindersUnwanted.kind, kinds)));
    if (unwanted.length > 0)
      await tx
        .insert(remindersUnwanted)
        .values(unwanted.map((kind) => ({ personId: viewer.id, kind })))
        .onConflictDoNothing();
    await tx
      .insert(quietHours)
      .values({ personId: viewer.id, starts, ends })
      .onConflictDoUpdate({ target: quietHours.personId, set: { starts, ends } });
    await writeAudit(tx, viewer, "choose_reminders", viewer.id, { unwanted, starts, ends });
  });
