import { z } from "zod";
import { id, paragraphs } from "../input";

export const IssueCertificate = z.object({ enrolmentId: id });
/** For a name or a language that has changed since. */
export const ReissueCertificate = z.object({ certificateId: id });
export const RevokeCertificate = z.object({ certificateId: id, reason: paragraphs(500) });
export const IssueToAll = z.object({ cohortId: id });
