// Started by startWatchdog() in processes.mjs; its standard input is a pipe that closes when the launcher dies.
import readline from "node:readline";
import { identityOf, signal, until } from "./processes.mjs";

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => {});

const watched = new Map();
const lines = readline.createInterface({ input: process.stdin });
lines.on("line", (line) => {
  const message = JSON.parse(line);
  if (message.watch) watched.set(message.watch, message);
  else watched.delete(message.forget);
});

lines.on("close", async () => {
  await Promise.all([...watched.values()].map(end));
  process.exit();
});

async function end({ watch: pid, identity, name, group }) {
  const lives = () => identityOf(pid) === identity;
  if (!identity || !lives()) return;
  const target = group ? -pid : pid;
  signal(target, name);
  // SIGQUIT is PostgreSQL's immediate shutdown: it recovers from its log at the next start, where SIGKILL
  // would leave its children behind.
  if (await until(() => !lives(), 20)) return;
  signal(target, name === "SIGINT" ? "SIGQUIT" : "SIGKILL");
}
