import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { delegateTasks, seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { badField, ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { AddTask } from "./input";
import { delegationInSight } from "./seat-in-sight";

/** Something to do before she goes: for one member, or for everybody who has not declined. */
export const addTask = (viewer: Viewer, input: z.output<typeof AddTask>) =>
  asViewer(viewer, async (tx) => {
    const { id } = await delegationInSight(tx, viewer, input.delegation);
    const members = await tx
      .select({ personId: seats.personId })
      .from(seats)
      .where(and(eq(seats.delegationId, id), isNotNull(seats.personId), ne(seats.state, "declined")));
    const whose = members.flatMap(({ personId }) =>
      personId && (!input.person || personId === input.person) ? [personId] : [],
    );
    if (input.person && whose.length === 0) throw badField("person", "unknown_choice");
    ensure(whose.length > 0, "nobody_to_ask");
    const { title, dueOn } = input;
    // The delegation is locked: a form sent twice finds its own tasks.
    const same = await tx
      .select({ personId: delegateTasks.personId })
      .from(delegateTasks)
      .where(
        and(
          eq(delegateTasks.delegationId, id),
          eq(delegateTasks.title, title),
          sql`${delegateTasks.dueOn} is not distinct from ${dueOn}::date`,
          isNull(delegateTasks.doneAt),
        ),
      );
    const asked = whose.filter((personId) => !same.some((task) => task.personId === personId));
    if (asked.length === 0) return id;
    await tx
      .insert(delegateTasks)
      .values(asked.map((personId) => ({ delegationId: id, personId, title, dueOn })));
    await writeAudit(tx, viewer, "add-delegate-task", id, { title, dueOn, people: asked.length });
    return id;
  });
