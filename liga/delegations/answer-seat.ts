import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { AnswerSeat } from "./input";

/** Her own yes or no to a seat; the database lets only her answer, and only while it is open to her. */
export const answerSeat = (viewer: Viewer, input: z.output<typeof AnswerSeat>) =>
  asViewer(viewer, async (tx) => {
    const [seat] = await tx
      .select({ delegationId: seats.delegationId })
      .from(seats)
      .where(eq(seats.id, input.seat));
    const { delegationId } = found(seat);
    const [row] = await tx.execute<{ ok: boolean }>(
      sql`select answer_seat(${input.seat}, ${input.answer === "accept"}) as ok`,
    );
    ensure(row?.ok, "seat_not_to_answer");
    await writeAudit(tx, viewer, "answer-seat", delegationId, { answer: input.answer });
    return delegationId;
  });
