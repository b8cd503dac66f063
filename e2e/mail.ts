import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";
import { needed } from "./fixtures";

/** The newest mail to an address that the real SMTP server received in `folder`, this run's; waits until it is there. */
export async function mailTo(
  address: string,
  subject: RegExp,
  folder = needed("LIGA_TEST_MAIL_DIR"),
): Promise<ParsedMail> {
  let found: ParsedMail | undefined;
  await expect
    .poll(
      async () => {
        const mails = await Promise.all(
          (await readdir(folder))
            .filter((name) => name.endsWith(".eml"))
            .map(async (name) => simpleParser(await readFile(path.join(folder, name)))),
        );
        found = mails
          .filter((mail) =>
            [mail.to].flat().some((to) => to?.text.toLowerCase().includes(address.toLowerCase())),
          )
          .filter((mail) => subject.test(mail.subject ?? ""))
          .sort((a, b) => Number(b.date) - Number(a.date))[0];
        return found?.subject;
      },
      { timeout: 15_000, message: `a mail to ${address}` },
    )
    .toBeTruthy();
  if (!found) throw new Error(`No mail to ${address}.`);
  return found;
}

/** The first web address in a mail's text. */
export function linkIn(mail: ParsedMail): string {
  const link = mail.text?.match(/https?:\/\/\S+/)?.[0];
  if (!link) throw new Error("The mail holds no link.");
  return link;
}
