import { z } from "zod";
import { fileVariants } from "@/db/enums";
import { id } from "../input";

/** `fileId` is made by the page, so that a file sent again after a lost answer is there once. */
export const AddToSubmission = z.object({ assignmentId: id, fileId: id });
export const AddToResource = z.object({
  resourceId: id,
  fileId: id,
  variant: z.enum(fileVariants, "unknown_choice").default("full"),
});
export const RemoveFile = z.object({ fileId: id });

/** A file as it came in: its name as claimed, its content whole. */
export type Incoming = { name: string; bytes: Uint8Array };
