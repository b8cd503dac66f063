import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { ReminderKind } from "@/db/enums";
import type { Viewer } from "../viewer";

export type ReminderChoices = { unwanted: ReminderKind[]; starts: number; ends: number };

/** Her own choices; from 21 to 8 it is quiet unless she said otherwise. */
export const reminderChoices = (viewer: Viewer) =>
  asViewer(viewer, async (tx): Promise<ReminderChoices> => {
    const [row] = await tx.execute<ReminderChoices>(sql`
      select coalesce((select jsonb_agg(u.kind) from reminders_unwanted u where u.person_id = ${viewer.id}), '[]') as unwanted,
        coalesce((select q.starts from quiet_hours q where q.person_id = ${viewer.id}), 21) as starts,
        coalesce((select q.ends from quiet_hours q where q.person_id = ${viewer.id}), 8) as ends`);
    return row ?? { unwanted: [], starts: 21, ends: 8 };
  });
