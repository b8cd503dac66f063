import { startJobs } from "./start";

/**
 * The jobs in a process of their own, beside or instead of those in the web server, as many as one likes:
 * `node --conditions=react-server --import tsx jobs/worker.ts` with DATABASE_APP_URL, AUTH_SECRET, APP_URL and
 * SMTP_URL set.
 */
startJobs();
// The jobs themselves keep no process alive.
setInterval(() => {}, 3_600_000);
