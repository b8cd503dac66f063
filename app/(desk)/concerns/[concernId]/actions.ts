"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { answerConcern, stepConcern } from "@/liga/safeguarding/handle";
import { AnswerConcern, StepConcern } from "@/liga/safeguarding/input";

// Back to the page itself, so that a reload sends nothing again.
const toConcern = ({ concern }: { concern: string }) => redirect(`/concerns/${concern}`);

export const takeStep = action(StepConcern, stepConcern, { after: toConcern });
export const answer = action(AnswerConcern, answerConcern, { after: toConcern });
