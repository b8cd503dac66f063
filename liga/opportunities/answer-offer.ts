import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { writeAudit } from "../audit";
import { allow, ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { AnswerOffer } from "./input";

type Outcome = "accepted" | "declined" | "again" | "other" | "over" | "not_found";

/** Her yes or no to a place, once and in time; the database decides which of two answers came first. */
export const answerOffer = (viewer: Viewer, { offer, answer }: z.output<typeof AnswerOffer>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ outcome: Outcome }>(
      sql`select answer_offer(${offer}, ${answer === "accept"}) as outcome`,
    );
    const outcome = row?.outcome ?? "not_found";
    allow(outcome !== "not_found");
    ensure(outcome !== "other", "offer_answered");
    ensure(outcome !== "over", "offer_over");
    if (outcome !== "again") await writeAudit(tx, viewer, "answer-offer", offer, { answer });
  });
