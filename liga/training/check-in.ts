import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mayTakePart } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import type { CheckIn } from "./input";

type Answer = "present" | "already" | "closed" | "wrong" | "too_many" | "not_enrolled";

/**
 * She marks herself present by the code on the screen. The database decides, counts the tries and
 * lets a mark made by hand stand; a wrong try must stay counted, so it is refused only afterwards.
 */
export async function checkIn(viewer: Viewer, { sessionId, code }: z.output<typeof CheckIn>) {
  allow(mayTakePart(viewer));
  const answer = await asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ answer: Answer }>(sql`select check_in(${sessionId}, ${code}) as answer`);
    if (row?.answer === "present") await writeAudit(tx, viewer, "check_in", sessionId);
    return row?.answer ?? "not_enrolled";
  });
  if (answer === "wrong") throw badField("code", "check_in_wrong");
  if (answer !== "present" && answer !== "already") throw new LigaError(`check_in_${answer}`);
  return { answer };
}
