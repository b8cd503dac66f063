import { z } from "zod";
import { type Role, roles } from "@/db/enums";
import { id, optionalId } from "../input";
import { scopeFault } from "./rules";

export const GrantRole = z
  .object({
    personId: id,
    role: z.enum<readonly Role[]>(roles, "unknown_choice"),
    cohortId: optionalId,
  })
  .superRefine((value, context) => {
    const fault = scopeFault(value.role, value.cohortId);
    if (fault) context.addIssue({ code: "custom", message: fault, path: ["cohortId"] });
  });

export const RevokeRole = z.object({ grantId: id });

/** What she types to find a person: part of a name or an address. */
export const FindPerson = z.string().trim().max(100).catch("");
