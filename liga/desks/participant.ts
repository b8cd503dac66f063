import { asViewer } from "@/db/client";
import { together } from "@/db/together";
import { ownCertificates } from "../certificates/queries";
import { ownDelegations } from "../delegations/queries";
import { pairAsks } from "../mentoring/pulse/pair-queries";
import { ownPairs } from "../mentoring/queries";
import { openCalls } from "../opportunities/queries";
import { ownTraining } from "../training/queries";
import type { Viewer } from "../viewer";

/** A leader's own page: what is next, how far she is, what is open, what she owes. Two statements. */
export const participantDesk = (viewer: Viewer, now: Date) =>
  asViewer(viewer, async (tx) => {
    const [[training, delegations, pairs, certificates, asks], calls] = await Promise.all([
      together(tx, (t) => [
        ownTraining(t, viewer, now),
        ownDelegations(t, viewer),
        ownPairs(t, viewer, now),
        ownCertificates(t, viewer),
        pairAsks(t, viewer, now),
      ]),
      openCalls(tx, viewer),
    ]);
    return {
      training,
      delegations,
      calls,
      certificates,
      asks,
      mentoring: pairs.filter((pair) => pair.role === "mentee" && pair.endedOn === null),
    };
  });
