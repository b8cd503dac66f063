"use server";

import { action } from "@/auth/action";
import { grantRole } from "@/liga/administration/grant-role";
import { GrantRole, RevokeRole } from "@/liga/administration/input";
import { revokeRole } from "@/liga/administration/revoke-role";

export const giveRole = action(GrantRole, grantRole, { done: "role" });
export const takeRole = action(RevokeRole, revokeRole);
