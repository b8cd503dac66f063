import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { writeAudit } from "../audit";
import { badField, LigaError, notFound } from "../errors";
import type { Viewer } from "../viewer";
import type { AnswerCatchUp } from "./input";

type Answer = "accepted" | "asked" | "stale" | "not_found";

/**
 * The facilitator accepts a reflection, which marks its writer caught up, or asks again and says what is
 * missing. What stood in the register before stays in its history. The database knows whose it is to answer.
 */
export async function answerCatchUp(
  viewer: Viewer,
  { catchUpId, version, verdict, answer: words }: z.output<typeof AnswerCatchUp>,
) {
  if (verdict === "again" && !words) throw badField("answer", "required");
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ answer: Answer }>(
      sql`select answer_catch_up(${catchUpId}, ${verdict === "accept"}, ${words}, ${version}) as answer`,
    );
    const answer = row?.answer ?? "not_found";
    if (answer === "not_found") throw notFound();
    if (answer === "stale") throw new LigaError("stale");
    await writeAudit(tx, viewer, answer === "accepted" ? "accept_catch_up" : "ask_catch_up_again", catchUpId);
    return { answer };
  });
}
