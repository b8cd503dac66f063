import { z } from "zod";

/** A setting is wrong: the message is one line, names the variable, and never repeats a secret. */
export class EnvError extends Error {
  override name = "EnvError";
}

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be a PostgreSQL address such as postgres://owner:password@db.example.org:5432/liga",
});
const switchOn = z
  .enum(["0", "1"], { error: "must be 0 or 1" })
  .transform((value) => value === "1")
  .optional();

const Env = z
  .object({
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_APP_URL: postgresUrl.optional(),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, "must be a whole number from 1 to 65535")
      .default("3000")
      .transform(Number)
      .pipe(z.number().min(1, "must be at least 1").max(65535, "must be at most 65535")),
    AUTH_SECRET: z.string().min(32, "must be at least 32 characters long").optional(),
    APP_URL: z
      .url({ protocol: /^https?$/, error: "must be an address such as https://liga.example.org" })
      .optional(),
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        error: "must be an address such as smtp://user:password@mail.example.org:587",
      })
      .optional(),
    MAIL_FROM: z.string().includes("@", "must hold an e-mail address").default("LIGA <liga@localhost>"),
    LIGA_DEMO: switchOn,
    /** Opens /bare, the page that `npm run bench` compares with. */
    LIGA_BENCH: switchOn,
    /** Where the quick exit of /contact leads: a page that says nothing of where she was. */
    QUICK_EXIT_URL: z
      .url({ protocol: /^https?$/, error: "must be an address such as https://example.org" })
      .optional(),
    LIGA_DATA_DIR: z.string().default(".data"),
    S3_ENDPOINT: z
      .url({ protocol: /^https?$/, error: "must be an address such as https://s3.eu-central-1.example.org" })
      .optional(),
    S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")
      .optional(),
    S3_REGION: z.string().default("us-east-1"),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    NODE_ENV: z
      .enum(["development", "production", "test"], { error: "must be development, production or test" })
      .default("production"),
  })
  .refine((env) => !env.DATABASE_URL || env.AUTH_SECRET, {
    path: ["AUTH_SECRET"],
    message:
      "must be set when DATABASE_URL is set (at least 32 characters, for example from: openssl rand -base64 33)",
  })
  .superRefine((env, issues) => {
    const together = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
    const missing = together.find((name) => !env[name]);
    if (missing && together.some((name) => env[name]))
      issues.addIssue({
        code: "custom",
        path: [missing],
        message: "must be set too when files are to be kept in a bucket",
      });
  })
  .transform((env) => ({
    ...env,
    /** The bucket that keeps files; without one they are in a folder of the data folder. */
    S3:
      env.S3_ENDPOINT && env.S3_BUCKET && env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
        ? {
            endpoint: env.S3_ENDPOINT.replace(/\/+$/, ""),
            bucket: env.S3_BUCKET,
            region: env.S3_REGION,
            accessKeyId: env.S3_ACCESS_KEY_ID,
            secretAccessKey: env.S3_SECRET_ACCESS_KEY,
          }
        : undefined,
    APP_URL: (env.APP_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ""),
    // Demo people let anyone in, so they are on by themselves only with our own throw-away database.
    LIGA_DEMO: env.LIGA_DEMO ?? !(env.DATABASE_URL || env.DATABASE_APP_URL),
  }));

export type Env = z.output<typeof Env>;

/** Reads the settings out of any record of strings; an empty one counts as not set. Throws EnvError. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Env.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new EnvError(`${issue?.path.join(".")} ${issue?.message}.`);
}

let known: Env | undefined;

/** The settings of this process, parsed at the first call so that a build needs none of them. */
export function env(): Env {
  known ??= parseEnv(process.env);
  return known;
}
