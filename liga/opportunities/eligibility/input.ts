import { z } from "zod";
import { type ForumSessionType, forumSessionTypes, requirementKinds } from "@/db/enums";
import { id, line, optionalId, paragraphs, ticked } from "../../input";

/** One thing asked: of whoever goes to the forum (`ofEdition`), or by this call alone. */
export const AddRequirement = z
  .object({
    opportunity: id,
    ofEdition: ticked,
    kind: z.enum(requirementKinds, "unknown_choice"),
    title: line(300),
    module: optionalId,
    curriculum: optionalId,
    session: optionalId,
    sessionType: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.enum<readonly ForumSessionType[]>(forumSessionTypes, "unknown_choice").optional(),
    ),
  })
  .superRefine((input, context) => {
    const needed = (path: string) => context.addIssue({ code: "custom", path: [path], message: "required" });
    if (input.kind === "module" && !input.module) needed("module");
    if (input.kind === "curriculum" && !input.curriculum) needed("curriculum");
    if (input.kind === "consultation" && !input.session === !input.sessionType) needed("session");
  });
export const RemoveRequirement = z.object({ opportunity: id, requirement: id });
/** Her own statement. */
export const StateOwn = z.object({ requirement: id, text: paragraphs(2000) });
/** A coordinator knows that she was there, and says from where. */
export const ConfirmProof = z.object({ requirement: id, person: id, text: paragraphs(2000) });
