import { sql } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import { database } from "@/db/client";
import type { Locale } from "@/db/enums";
import { env } from "@/lib/env";
import { hashSecret } from "@/lib/secrets";
import { catalogue } from "@/messages/catalogue";
import { queueMail } from "./mail";

type Link = { address: string; token: string; expires: Date };

/**
 * Saves a sign-in link and queues its mail, in one transaction, for a known address. An unknown
 * address and a sixth request in fifteen minutes send nothing; the page answers all alike.
 * The mail leads to our own page with a button, not to next-auth's address at once: mail scanners
 * open links, and the link works only once.
 */
export async function sendSignInLink({ address, token, expires }: Link) {
  await database().transaction(async (tx) => {
    const [saved] = await tx.execute<{ ok: boolean }>(
      sql`select auth_save_link(${address}::citext, ${hashSecret(token)}, ${expires.toISOString()}) as ok`,
    );
    if (!saved?.ok) return;
    const [person] = await tx.execute<{ id: string; name: string; locale: Locale }>(
      sql`select id, name, locale from auth_person_by_email(${address}::citext)`,
    );
    if (!person) return;
    const link = new URL("/sign-in/link", env().APP_URL);
    link.searchParams.set("token", token);
    link.searchParams.set("email", address);
    const t = createTranslator({
      locale: person.locale,
      messages: catalogue[person.locale],
      namespace: "mail.signIn",
    });
    await queueMail(
      tx,
      {
        kind: "sign_in",
        to: address,
        personId: person.id,
        subject: t("subject"),
        text: t("text", { name: person.name, link: link.href }),
      },
      null,
    );
  });
}
