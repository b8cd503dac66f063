import { z } from "zod";
import { id, paragraphs } from "../../input";

export const IssueService = z.object({ mentor: id, cohort: id });
export const RevokeService = z.object({ certificate: id, reason: paragraphs(500) });
