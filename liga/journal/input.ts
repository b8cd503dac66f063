import { z } from "zod";
import { assessmentMoments } from "@/db/enums";
import { id, paragraphs, ticked, version } from "../input";
import { statements } from "./statements";

const sharing = { forCoordinators: ticked, forFacilitators: ticked };
export const WriteEntry = z.object({ entryId: id, cohort: id, text: paragraphs(20_000), ...sharing });
export const SaveEntry = z.object({ entryId: id, version, text: paragraphs(20_000), ...sharing });
export const RemoveEntry = z.object({ entryId: id });

const answer = z.coerce.number("choose_one").int("choose_one").min(1, "choose_one").max(5, "choose_one");
export const AnswerStatements = z.object({
  cohort: id,
  moment: z.enum(assessmentMoments, "unknown_choice"),
  answers: z.preprocess(
    (given) => ({ ...(given as object | undefined) }),
    z.object(Object.fromEntries(statements.map((name) => [name, answer]))),
  ),
});
