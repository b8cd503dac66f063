import { z } from "zod";
import { sharingCircles } from "@/db/enums";
import { country, id, line, objectives, paragraphs, version } from "../input";

const assessment = {
  country,
  policy: line(200),
  whoBenefits: paragraphs(4000),
  whoIsHurt: paragraphs(4000),
  ask: paragraphs(4000),
  objectives,
  sharedWith: z.enum(sharingCircles, "unknown_choice"),
};
export const AddAssessment = z.object({ cohort: id, ...assessment });
export const SaveAssessment = z.object({ assessment: id, version, ...assessment });
export const RemoveAssessment = z.object({ assessment: id });
