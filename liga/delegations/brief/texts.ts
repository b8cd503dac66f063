import { createTranslator } from "use-intl/core";
import type { Locale } from "@/db/enums";
import { catalogue } from "@/messages/catalogue";
import type { Statement } from "../../statements/queries";
import type { ScheduleEntry } from "../version-queries";
import type { Brief } from "./queries";

/** The words of a brief in its reader's language. */
export const briefWords = (locale: Locale) => createTranslator({ locale, messages: catalogue[locale] });
export type BriefWords = ReturnType<typeof briefWords>;

/** A session once, with everybody who goes to it, as the hours come. */
export type Row = { entry: ScheduleEntry; who: string[] };

export function sessionsOf(entries: readonly ScheduleEntry[]): Row[] {
  const rows = new Map<string, Row>();
  for (const entry of entries) {
    const row = rows.get(entry.sessionId) ?? { entry, who: [] };
    row.who.push(entry.personId);
    rows.set(entry.sessionId, row);
  }
  return [...rows.values()].sort((a, b) => a.entry.startsAt - b.entry.startsAt);
}

/** The hours of a brief are the forum's: what its edition says, or else where its sessions are. */
export const zoneOf = ({ zone, entries }: Pick<Brief, "zone" | "entries">) =>
  zone ?? entries[0]?.zone ?? "UTC";

/** The words to be said: signed before unsigned, in her own language before any other; null before there are any. */
export function wordsToSay({ texts }: Pick<Statement, "texts">, locale: Locale) {
  const rank = (text: (typeof texts)[number]) => (text.signedAt ? 0 : 2) + (text.language === locale ? 0 : 1);
  return [...texts].filter(({ text }) => text.trim()).sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** A text in her language, or in the other one where it is missing. */
export const inHers = (locale: Locale, english: string | null, spanish: string | null) =>
  (locale === "es" ? (spanish ?? english) : (english ?? spanish)) ?? "";
