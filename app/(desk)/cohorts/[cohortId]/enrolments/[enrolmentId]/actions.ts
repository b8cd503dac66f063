"use server";

import { action } from "@/auth/action";
import { grantException } from "@/liga/training/grant-exception";
import { GrantException, RevokeException } from "@/liga/training/input";
import { revokeException } from "@/liga/training/revoke-exception";

export const grant = action(GrantException, grantException, { done: "exception" });
export const revoke = action(RevokeException, revokeException, { done: "exceptionBack" });
