import { sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { database } from "@/db/client";
import { env } from "@/lib/env";
import { startLoop } from "./loop";

type Taken = {
  id: string;
  to_address: string;
  subject: string;
  body_text: string;
  body_html: string;
  /** iCalendar text with its METHOD; null where the mail invites to nothing. */
  calendar: string | null;
};
type Send = (mail: Taken) => Promise<void>;

/** The server cannot be reached at all: the others would fail as well, so they keep their first try. */
const unreachable = new Set(["ECONNREFUSED", "ECONNECTION", "EDNS", "ENOTFOUND", "ETIMEDOUT"]);

/**
 * Sends the next mail of the outbox (`mail_take()`) in one transaction that holds its row and settles it at
 * once. A process killed before the server accepted has sent nothing, and the row is free the moment its
 * connection is gone; killed after, in the moment before the commit, it has sent one mail that will be sent
 * again, with the same Message-ID, which is made from the row.
 * @returns whether there is reason to go on
 */
const sendNext = (send: Send) =>
  database().transaction(async (tx) => {
    const [mail] = await tx.execute<Taken>(sql`select * from mail_take()`);
    if (!mail) return false;
    const error = await send(mail).then(
      () => null,
      (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
    await tx.execute(sql`select mail_done(${mail.id}, ${error ? error.message.slice(0, 500) : null})`);
    return !(error && unreachable.has((error as NodeJS.ErrnoException).code ?? ""));
  });

/** A server that does not answer is given up after this many milliseconds, as nodemailer names them. */
const patience = { connectionTimeout: "20000", greetingTimeout: "20000", socketTimeout: "30000" };

/** nodemailer takes its options out of the address, and only those; what is set there already wins. */
function withDefaults(address: string, defaults: Record<string, string>) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(defaults))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  return url.href;
}

/** One mail after the other over one connection, so that a kill can never catch more than one under way. */
function sender({ SMTP_URL, MAIL_FROM }: { SMTP_URL: string; MAIL_FROM: string }): Send {
  const transport = createTransport(
    withDefaults(SMTP_URL, { pool: "true", maxConnections: "1", ...patience }),
  );
  const domain = MAIL_FROM.match(/@([^\s>]+)/)?.[1] ?? "localhost";
  return async (mail) => {
    await transport.sendMail({
      from: MAIL_FROM,
      to: mail.to_address,
      subject: mail.subject,
      text: mail.body_text,
      html: mail.body_html,
      // As an alternative with its method, which programs answer to, and as a file, which all can open.
      ...(mail.calendar && {
        icalEvent: {
          method: mail.calendar.match(/^METHOD:(\w+)/m)?.[1] ?? "PUBLISH",
          filename: "invite.ics",
          content: mail.calendar,
        },
      }),
      messageId: `<${mail.id}@${domain}>`,
    });
  };
}

/** Starts the sender of this process. Without SMTP_URL mail stays in the outbox. */
export function startMailSender() {
  const { SMTP_URL, MAIL_FROM } = env();
  const send = SMTP_URL ? sender({ SMTP_URL, MAIL_FROM }) : null;
  startLoop("mail", 1000, async () => {
    if (!send) return;
    await database().execute(sql`select expire_mails()`);
    while (await sendNext(send));
  });
}
