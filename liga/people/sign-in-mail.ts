import { sql } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import { database } from "@/db/client";
import type { Locale } from "@/db/enums";
import { env } from "@/lib/env";
import { catalogue } from "@/messages/catalogue";
import { queueMail } from "./mail";

/**
 * Queues the sign-in mail for a known address and nothing for an unknown one; the page answers
 * both alike. The mail leads to our own page with a button, not to next-auth's address at once:
 * mail scanners open links, and the link works only once.
 */
export async function queueSignInMail(address: string, callback: string) {
  const [person] = await database().execute<{ id: string; name: string; locale: Locale }>(
    sql`select id, name, locale from auth_person_by_email(${address}::citext)`,
  );
  if (!person) return;
  const asked = new URL(callback).searchParams;
  const link = new URL("/sign-in/link", env().APP_URL);
  for (const name of ["token", "email"]) link.searchParams.set(name, asked.get(name) ?? "");
  const t = createTranslator({
    locale: person.locale,
    messages: catalogue[person.locale],
    namespace: "mail.signIn",
  });
  await queueMail(
    database(),
    {
      kind: "sign_in",
      to: address,
      personId: person.id,
      subject: t("subject"),
      text: t("text", { name: person.name, link: link.href }),
    },
    null,
  );
}
