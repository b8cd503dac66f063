"use server";

import { action } from "@/auth/action";
import {
  IssueCertificate,
  IssueToAll,
  ReissueCertificate,
  RevokeCertificate,
} from "@/liga/certificates/input";
import { issueCertificate } from "@/liga/certificates/issue";
import { issueToAll } from "@/liga/certificates/issue-to-all";
import { reissueCertificate } from "@/liga/certificates/reissue";
import { revokeCertificate } from "@/liga/certificates/revoke";

export const issue = action(IssueCertificate, (viewer, input) => issueCertificate(viewer, input), {
  done: "certificateIssued",
});
export const issueAll = action(IssueToAll, (viewer, input) => issueToAll(viewer, input), {
  done: "certificatesBegun",
});
export const reissue = action(ReissueCertificate, (viewer, input) => reissueCertificate(viewer, input), {
  done: "certificateReissued",
});
export const revoke = action(RevokeCertificate, revokeCertificate, { done: "certificateRevoked" });
