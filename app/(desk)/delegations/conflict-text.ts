import type { getTranslations } from "next-intl/server";
import { zoneText } from "@/lib/dates";
import type { Conflict } from "@/liga/delegations/queries";
import { type Title, titleIn } from "@/liga/training/title";
import { spanText } from "./times";

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>;

/** A conflict as a sentence, with names and the hours of the place; training in its own zone. */
export function conflictText(t: Translate, conflict: Conflict, name: string, locale: string): string {
  const { kind, detail } = conflict;
  const span = (from: unknown, to: unknown, zone: unknown) =>
    typeof from === "string" && typeof to === "string" && typeof zone === "string"
      ? `${spanText(from, to, locale, zone)}, ${zoneText(zone)}`
      : "";
  const module = typeof detail.module === "object" ? titleIn(detail.module as Title, locale) : "";
  const key = kind === "overlap" && detail.elsewhere ? "overlapElsewhere" : kind;
  return t(
    `delegations.conflict.${key}` as "delegations.conflict.overlap",
    {
      ...(detail as Record<string, string | number>),
      name,
      module,
      hours: span(detail.startsAt, detail.endsAt, detail.zone),
      otherHours: span(detail.otherStartsAt, detail.otherEndsAt, detail.otherZone),
    } as never,
  );
}
