import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Status } from "@/components/ui/status";
import { dateText } from "@/lib/dates";
import { byDay } from "@/liga/delegations/layout";
import type { StandingEntry } from "@/liga/delegations/standing-entries";
import { spanText } from "../times";
import { EntryWhen, placeOf } from "./entry-text";

/** An agenda day by day, as the days are where she lives; what moved since it was published says so. */
export function Agenda({ entries, zone }: { entries: StandingEntry[]; zone: string }) {
  const t = useTranslations("words.forumSessionType");
  const said = useTranslations("delegations.moves");
  const locale = useLocale();
  const days = byDay(
    entries.map((entry) => ({ ...entry, id: entry.sessionId })),
    zone,
  );
  return (
    <div className="grid gap-6">
      {[...days].map(([day, list]) => (
        <div key={day}>
          <h3 className="font-semibold text-lead">
            {dateText(new Date(list[0]?.startsAt ?? 0), { locale, zone })}
          </h3>
          <ul>
            {list.map((entry) => (
              <li
                key={entry.sessionId}
                className="grid items-start gap-x-6 gap-y-1 border-t border-line py-3 md:grid-cols-[17rem_minmax(0,1fr)]"
              >
                <EntryWhen entry={entry} zone={zone} hoursOnly />
                <span className="grid gap-0.5">
                  <strong className="font-semibold">{entry.title}</strong>
                  <span className="text-muted">{placeOf(entry)}</span>
                  {entry.published && (
                    <Status kind="attention">
                      {said("movedFrom", {
                        was: [
                          spanText(entry.published.startsAt, entry.published.endsAt, locale, zone),
                          placeOf(entry.published),
                        ]
                          .filter(Boolean)
                          .join(", "),
                      })}
                    </Status>
                  )}
                  {entry.off && <Status kind="stopped">{said("offForHer")}</Status>}
                  <span>
                    <Badge>{t(entry.type)}</Badge>
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
