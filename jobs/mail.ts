import { sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { database } from "@/db/client";
import { env } from "@/lib/env";

type Claimed = { id: string; to_address: string; subject: string; body_text: string; body_html: string };

const held = globalThis as { ligaMailSender?: NodeJS.Timeout };

/**
 * Sends what `queueMail` wrote, oldest first. A claim that is not settled within five minutes
 * (the process was killed) is taken up again; a failure waits longer each time.
 * The Message-ID is made from the row, so a receiver can drop a second copy.
 */
async function sendWaiting(send: (mail: Claimed) => Promise<void>) {
  const waiting = await database().execute<Claimed>(sql`select * from mail_claim(20)`);
  for (const mail of waiting) {
    const error = await send(mail).then(
      () => null,
      (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
    );
    await database().execute(sql`select mail_done(${mail.id}, ${error})`);
  }
}

/** Starts the sender of this process. Without SMTP_URL mail stays in the outbox. */
export function startMailSender() {
  const { SMTP_URL, MAIL_FROM } = env();
  const transport = SMTP_URL ? createTransport(SMTP_URL) : null;
  const domain = MAIL_FROM.match(/@([^\s>]+)/)?.[1] ?? "localhost";
  let busy = false;
  const turn = async () => {
    if (busy || !transport) return;
    busy = true;
    try {
      await sendWaiting(async (mail) => {
        await transport.sendMail({
          from: MAIL_FROM,
          to: mail.to_address,
          subject: mail.subject,
          text: mail.body_text,
          html: mail.body_html,
          messageId: `<${mail.id}@${domain}>`,
        });
      });
    } catch (error) {
      console.error("Mail could not be sent; it stays queued.", error);
    } finally {
      busy = false;
    }
  };
  clearInterval(held.ligaMailSender);
  held.ligaMailSender = setInterval(turn, 1000);
  held.ligaMailSender.unref();
}

export const mailSenderRuns = () => held.ligaMailSender !== undefined;
