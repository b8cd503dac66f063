import { EnvError, env } from "@/lib/env";

// For the launcher, which is plain JavaScript because it also runs before the install.
try {
  console.log(JSON.stringify(env()));
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.log(error.message);
  process.exitCode = 2;
}
