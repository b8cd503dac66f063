import { workOffCertificates } from "@/liga/certificates/work-off";
import { forgetAgendas, workOffAgendas } from "@/liga/delegations/agenda/work-off";
import { forgetPlans, runPlan } from "@/liga/delegations/planner/run";
import { sweepFiles } from "@/liga/files/sweep";
import { forgetImports } from "@/liga/forums/programme/forget-imports";
import { passOnOffers } from "@/liga/opportunities/pass-on";
import { remindDue } from "@/liga/reminders/remind-due";
import { forgetDueRooms } from "@/liga/room/forget-due";
import { forgetDueTravel } from "@/liga/travel/forget-due";
import { startLoop } from "./loop";
import { startMailSender } from "./mail";

/** Milliseconds between two sweeps of the files. */
const sweepEvery = 6 * 3_600_000;
/** And between two looks for plans of forums long over. */
const forgetEvery = 3_600_000;

/**
 * Every job of this process. What is to do stands in tables, so any number of processes may run them, and
 * one that is killed leaves nothing half done (docs/decisions/0006).
 */
export function startJobs() {
  startMailSender();
  startLoop("reminders", 10_000, async () => {
    while ((await remindDue()) > 0);
  });
  let swept = 0;
  startLoop("files", 60_000, async () => {
    if (Date.now() - swept < sweepEvery) return;
    swept = Date.now();
    await sweepFiles();
  });
  startLoop("offers", 3000, async () => {
    while ((await passOnOffers()) > 0);
  });
  startLoop("certificates", 1500, async () => {
    while ((await workOffCertificates()) > 0);
  });
  let forgot = 0;
  startLoop("travel", 30_000, async () => {
    if (Date.now() - forgot < 3_600_000) return;
    forgot = Date.now();
    await forgetDueTravel();
    await forgetDueRooms();
    await forgetImports();
  });
  // Most plans are begun where they are asked for; this takes up what a process left that ended.
  let plansForgot = 0;
  startLoop("plans", 3000, async () => {
    await runPlan();
    if (Date.now() - plansForgot < forgetEvery) return;
    plansForgot = Date.now();
    await forgetPlans();
    await forgetAgendas();
  });
  startLoop("agendas", 1000, async () => {
    while ((await workOffAgendas()) > 0);
  });
}
