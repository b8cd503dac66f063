import { eq } from "drizzle-orm";
import { z } from "zod";
import { asViewer } from "@/db/client";
import { availableHours } from "@/db/schema";
import { minuteOf } from "@/lib/clock";
import { writeAudit } from "../audit";
import { hour } from "../input";
import type { Viewer } from "../viewer";

const perDay = <S extends z.ZodType>(value: S) =>
  z.preprocess(
    (given) => ({ ...(given as object | undefined) }),
    z.record(z.string().regex(/^[1-7]$/), value),
  );
const can = z.enum(["usual", "hours", "never"], "unknown_choice");
const typed = z.union([z.literal(""), hour], "not_an_hour");

/** For each weekday: the usual hours, her own, or not at all. */
export const ChooseHours = z
  .object({ can: perDay(can), from: perDay(typed), until: perDay(typed) })
  .superRefine(({ can: answers, from, until }, context) => {
    for (const [day, answer] of Object.entries(answers)) {
      if (answer !== "hours") continue;
      if (!from[day]) context.addIssue({ code: "custom", message: "required", path: ["from", day] });
      if (!until[day]) context.addIssue({ code: "custom", message: "required", path: ["until", day] });
      if (from[day] && from[day] === until[day])
        context.addIssue({ code: "custom", message: "same_hours", path: ["until", day] });
    }
  });

/** When she can take part, in her own zone. "00:00" as an end is the end of that day. */
export const chooseHours = (viewer: Viewer, { can: answers, from, until }: z.output<typeof ChooseHours>) =>
  asViewer(viewer, async (tx) => {
    const rows: (typeof availableHours.$inferInsert)[] = [];
    for (const [day, answer] of Object.entries(answers)) {
      const own = { personId: viewer.id, weekday: Number(day) };
      if (answer === "never") rows.push({ ...own, fromMinute: null, untilMinute: null });
      if (answer !== "hours") continue;
      const end = minuteOf(until[day] ?? "");
      rows.push({ ...own, fromMinute: minuteOf(from[day] ?? ""), untilMinute: end === 0 ? 1440 : end });
    }
    await tx.delete(availableHours).where(eq(availableHours.personId, viewer.id));
    if (rows.length > 0) await tx.insert(availableHours).values(rows);
    await writeAudit(tx, viewer, "choose_hours", viewer.id);
  });

/** What she has said so far, by weekday. */
export const ownHours = (viewer: Viewer) =>
  asViewer(viewer, (tx) =>
    tx
      .select({
        weekday: availableHours.weekday,
        from: availableHours.fromMinute,
        until: availableHours.untilMinute,
      })
      .from(availableHours)
      .where(eq(availableHours.personId, viewer.id))
      .orderBy(availableHours.weekday),
  );
