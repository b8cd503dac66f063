"use server";

import { action } from "@/auth/action";
import { IssueService, RevokeService } from "@/liga/mentoring/service/input";
import { issueService, revokeService } from "@/liga/mentoring/service/issue";

export const issue = action(IssueService, issueService, { done: "saved" });
export const revoke = action(RevokeService, revokeService, { done: "saved" });
