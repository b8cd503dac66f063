import { workOffCertificates } from "@/liga/certificates/work-off";
import { remindDue } from "@/liga/reminders/remind-due";
import { startLoop } from "./loop";
import { startMailSender } from "./mail";

/**
 * Every job of this process. What is to do stands in tables, so any number of processes may run them, and
 * one that is killed leaves nothing half done (docs/decisions/0006).
 */
export function startJobs() {
  startMailSender();
  startLoop("reminders", 10_000, async () => {
    while ((await remindDue()) > 0);
  });
  startLoop("certificates", 1500, async () => {
    while ((await workOffCertificates()) > 0);
  });
}
