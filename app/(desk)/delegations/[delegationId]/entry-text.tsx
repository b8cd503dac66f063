import { useLocale, useTranslations } from "next-intl";
import { Status, type StatusKind } from "@/components/ui/status";
import { WhenText } from "@/components/ui/when";
import { dateText, zoneText } from "@/lib/dates";
import { type Change, entryOf } from "@/liga/delegations/rules";
import type { ScheduleEntry } from "@/liga/delegations/version-queries";
import { hoursAt, spanText } from "../times";

type Props = {
  entry: ScheduleEntry;
  /** The reader's own zone. */
  zone: string;
  /** The day is a heading already: hours alone, and the day only where the other zone has another. */
  hoursOnly?: boolean;
};

/** When an entry is: her own time first, the place's second. */
export function EntryWhen({ entry, zone, hoursOnly }: Props) {
  const t = useTranslations("delegations.mine");
  const locale = useLocale();
  const { startsAt, endsAt } = entry;
  const there = hoursAt(startsAt, endsAt, locale, entry.zone).replace(/, [^,]+$/, "");
  const day = dateText(new Date(startsAt), { locale, zone: entry.zone });
  const another = day !== dateText(new Date(startsAt), { locale, zone });
  return (
    <WhenText
      dateTime={new Date(startsAt).toISOString()}
      primary={
        hoursOnly
          ? hoursAt(startsAt, endsAt, locale, zone)
          : `${spanText(startsAt, endsAt, locale, zone)}, ${zoneText(zone)}`
      }
      secondary={
        zone === entry.zone
          ? null
          : another
            ? t("otherDay", { day, time: there, zone: zoneText(entry.zone) })
            : t("place", { time: there, zone: zoneText(entry.zone) })
      }
    />
  );
}

/** Room and venue in one line. */
export const placeOf = ({ room, venue }: { room: string | null; venue: string | null }) =>
  [room, venue].filter(Boolean).join(", ");

const kinds: Record<Change["kind"], StatusKind> = { added: "done", removed: "stopped", moved: "attention" };

/** One difference between two schedules, with what it was before. */
export function ChangeText({
  change,
  zone,
  name,
}: {
  change: Change<ScheduleEntry>;
  zone: string;
  name?: string;
}) {
  const t = useTranslations("delegations.versions");
  const locale = useLocale();
  const entry = entryOf(change);
  return (
    <div className="grid items-start gap-x-4 border-t border-line py-3 md:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1fr)]">
      <Status kind={kinds[change.kind]}>{t(change.kind)}</Status>
      <span className="grid">
        <strong className="font-semibold">
          {name ? `${name}: ` : ""}
          {entry.title}
        </strong>
        <span className="text-muted">{placeOf(entry)}</span>
        {change.kind === "moved" && (
          <span className="text-muted">
            {t("was", {
              what: [
                change.before.title !== change.after.title && change.before.title,
                `${spanText(change.before.startsAt, change.before.endsAt, locale, zone)}, ${zoneText(zone)}`,
                placeOf(change.before),
              ]
                .filter(Boolean)
                .join(", "),
            })}
          </span>
        )}
      </span>
      <EntryWhen entry={entry} zone={zone} />
    </div>
  );
}
