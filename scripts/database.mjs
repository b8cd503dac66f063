import { createHmac } from "node:crypto";
import { dataFolder, secretsOf } from "./data-folder.mjs";
import { startPostgres } from "./embedded-postgres.mjs";

/**
 * The database of these settings: the embedded one, started here on a folder the caller has claimed, or the
 * server that DATABASE_URL names. Returns { embedded, ownerUrl, appUrl, makesAppRole, authSecret, onExit, stop }.
 */
export async function openDatabase(settings, { watchdog, say } = {}) {
  if (settings.DATABASE_URL) return managedDatabase(settings);
  const dataDir = dataFolder(settings.LIGA_DATA_DIR);
  const running = await startPostgres({ dataDir, watchdog, say });
  const authSecret = settings.AUTH_SECRET ?? secretsOf(dataDir).authSecret;
  return { ...running, embedded: true, makesAppRole: false, authSecret };
}

export function managedDatabase(settings) {
  const { DATABASE_URL: ownerUrl, DATABASE_APP_URL: given, AUTH_SECRET: authSecret } = settings;
  return {
    embedded: false,
    ownerUrl,
    appUrl: given ?? derivedAppUrl(ownerUrl, authSecret),
    makesAppRole: !given,
    authSecret,
    onExit: () => {},
    stop: async () => {},
  };
}

/** The same server and database as the role liga_app, with a password nobody has to keep. */
function derivedAppUrl(ownerUrl, authSecret) {
  const url = new URL(ownerUrl);
  url.username = "liga_app";
  url.password = createHmac("sha256", authSecret).update("liga_app").digest("base64url");
  return url.href;
}
