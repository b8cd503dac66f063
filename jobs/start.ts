import { workOffCertificates } from "@/liga/certificates/work-off";
import { forgetAgendas, workOffAgendas } from "@/liga/delegations/agenda/work-off";
import { forgetPlans, runPlan } from "@/liga/delegations/planner/run";
import { sweepFiles } from "@/liga/files/sweep";
import { forgetImports } from "@/liga/forums/programme/forget-imports";
import { inviteDue } from "@/liga/mentoring/invitations/invite-due";
import { passOnOffers } from "@/liga/opportunities/pass-on";
import { remindDue } from "@/liga/reminders/remind-due";
import { forgetDueRooms } from "@/liga/room/forget-due";
import { forgetDueConcerns } from "@/liga/safeguarding/forget-due";
import { forgetDueTravel } from "@/liga/travel/forget-due";
import { startLoop } from "./loop";
import { startMailSender } from "./mail";

const hour = 3_600_000;

/** Work that is done at most so often, whenever a turn comes. */
function atMost(every: number, work: () => PromiseLike<unknown>) {
  let last = 0;
  return async () => {
    if (Date.now() - last < every) return;
    last = Date.now();
    await work();
  };
}

/** What is kept no longer goes, and every hour somebody looks what that is. */
const forgets = {
  "forgetting travel": forgetDueTravel,
  "forgetting rooms": forgetDueRooms,
  "forgetting concerns": forgetDueConcerns,
  "forgetting imports": forgetImports,
  "forgetting plans": forgetPlans,
  "forgetting agendas": forgetAgendas,
};

/**
 * Every job of this process. What is to do stands in tables, so any number of processes may run them, and
 * one that is killed leaves nothing half done (docs/decisions/0006).
 */
export function startJobs() {
  startMailSender();
  startLoop("reminders", 10_000, async () => {
    while ((await remindDue()) > 0);
  });
  startLoop("invitations", 1500, async () => {
    while ((await inviteDue()) > 0);
  });
  startLoop("files", 60_000, atMost(6 * hour, sweepFiles));
  startLoop("offers", 3000, async () => {
    while ((await passOnOffers()) > 0);
  });
  startLoop("certificates", 1500, async () => {
    while ((await workOffCertificates()) > 0);
  });
  // One that fails keeps none of the others from it.
  for (const [what, forget] of Object.entries(forgets)) startLoop(what, 30_000, atMost(hour, forget));
  // Most plans are begun where they are asked for; this takes up what a process left that ended.
  startLoop("plans", 3000, () => runPlan());
  startLoop("agendas", 1000, async () => {
    while ((await workOffAgendas()) > 0);
  });
}
