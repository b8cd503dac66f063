import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { MailKind } from "@/db/enums";
import { mails } from "@/db/schema";

export type Mail = {
  kind: MailKind;
  to: string;
  personId?: string;
  subject: string;
  /** The plain form, complete in itself; the HTML form is made from it. */
  text: string;
};

/**
 * Writes a mail in the transaction of its cause: both happen or neither. `jobs/mail.ts` sends it,
 * again after a crash or a failure.
 */
export async function queueMail(tx: Pick<Tx, "insert">, mail: Mail, createdBy: string | null) {
  await tx.insert(mails).values({
    kind: mail.kind,
    toAddress: mail.to,
    personId: mail.personId,
    subject: mail.subject,
    text: mail.text,
    html: asHtml(mail.text),
    // Whoever waits at the door comes before everybody else's mail.
    ...(mail.kind === "sign_in" && { nextAttemptAt: sql`now() - interval '1 day'` }),
    createdBy,
  });
}

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

/** Paragraphs and links of a plain text, in a form that every mail program can show. */
export function asHtml(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => {
      const linked = escaped(paragraph).replace(
        /https?:\/\/[^\s<]+/g,
        (url) => `<a href="${url}" style="color:#5b2a4f">${url}</a>`,
      );
      return `<p dir="auto" style="margin:0 0 1em">${linked.replaceAll("\n", "<br>")}</p>`;
    });
  return `<!doctype html><html><body style="margin:0;padding:24px;background:#faf7f2"><div style="max-width:36em;margin:auto;font:16px/1.6 system-ui,sans-serif;color:#231f20">${paragraphs.join("")}</div></body></html>`;
}
