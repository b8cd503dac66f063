import { and, eq, isNull, sql } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import type { Tx } from "@/db/connect";
import type { Locale } from "@/db/enums";
import { invitations } from "@/db/schema";
import { dateText, zoneText } from "@/lib/dates";
import { env } from "@/lib/env";
import { hashSecret, randomCode } from "@/lib/secrets";
import { catalogue } from "@/messages/catalogue";
import type { Viewer } from "../viewer";
import { queueMail } from "./mail";

/** Days an invitation or a one-time code is good for. */
export const invitationDays = 14;

export type Invitee = {
  id: string;
  name: string;
  email: string | null;
  locale: Locale;
  timeZone: string;
  joined: boolean;
};
/** What the coordinator may hand over by any channel. The code is shown once: only its hash is kept. */
export type Invitation = {
  personId: string;
  name: string;
  code: string | null;
  link: string;
  message: string;
  mailed: boolean;
};

/** A fresh code and its row; codes given before stop working. */
export function makeCode(viewer: Viewer, personId: string, cohortId: string | null) {
  const code = randomCode();
  const expiresAt = new Date(Date.now() + invitationDays * 24 * 60 * 60 * 1000);
  return {
    code,
    expiresAt,
    row: { personId, cohortId, codeHash: hashSecret(code), createdBy: viewer.id, expiresAt },
  };
}

export const revokeCodes = (tx: Tx, personId: string) =>
  tx
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(
      and(eq(invitations.personId, personId), isNull(invitations.usedAt), isNull(invitations.revokedAt)),
    );

const translators = {
  en: createTranslator({ locale: "en", messages: catalogue.en, namespace: "mail" }),
  es: createTranslator({ locale: "es", messages: catalogue.es, namespace: "mail" }),
};

/** The words of an invitation in her language: a mail, and the short form for any other channel. */
export function invitationWords(
  to: Invitee,
  from: string,
  cohort: string | null,
  made: { code: string; expiresAt: Date } | null,
) {
  const t = translators[to.locale];
  const site = env().APP_URL;
  const values = { name: to.name, from, cohort: cohort ?? "", site: `${site}/sign-in` };
  if (!made) {
    const link = `${site}/welcome`;
    return {
      link,
      subject: t("another.subject", { ...values, link }),
      text: t("another.text", { ...values, link }),
      short: t("another.short", { ...values, link }),
    };
  }
  const clock = { locale: to.locale, zone: to.timeZone };
  const link = `${site}/welcome/${made.code}`;
  const full = {
    ...values,
    link,
    code: made.code,
    until: `${dateText(made.expiresAt, clock)} (${zoneText(to.timeZone)})`,
  };
  return {
    link,
    subject: t("invitation.subject", full),
    text: t("invitation.text", full),
    short: cohort ? t("invitation.short", full) : t("code.short", full),
  };
}

/**
 * Invites one person: a new code unless she has joined already (she signs in as she always does),
 * and a mail when she has an address.
 */
export async function invite(
  tx: Tx,
  viewer: Viewer,
  to: Invitee,
  cohort: { id: string; name: string },
): Promise<Invitation> {
  const made = to.joined ? null : makeCode(viewer, to.id, cohort.id);
  if (made) {
    await revokeCodes(tx, to.id);
    await tx.insert(invitations).values(made.row);
  }
  const words = invitationWords(to, viewer.name, cohort.name, made);
  if (to.email)
    await queueMail(
      tx,
      {
        kind: "invitation",
        to: to.email,
        personId: to.id,
        subject: words.subject,
        text: words.text,
      },
      viewer.id,
    );
  return {
    personId: to.id,
    name: to.name,
    code: made?.code ?? null,
    link: words.link,
    message: words.short,
    mailed: to.email !== null,
  };
}
