import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { instantText } from "@/lib/dates";
import type { Entry } from "@/liga/journal/queries";

type Props = {
  entries: (Entry & { author?: string | null })[];
  locale: string;
  zone: string;
  own?: boolean;
};

/** Entries, the last first; each of her own says who else reads it. */
export function EntryList({ entries, locale, zone, own = false }: Props) {
  const t = useTranslations("journal");
  const words = useTranslations("words");
  if (entries.length === 0)
    return (
      <EmptyState title={own ? t("none") : t("sharedNone")}>
        {own ? t("noneText") : t("sharedNoneText")}
      </EmptyState>
    );
  return (
    <ol className="divide-y divide-line *:py-4">
      {entries.map((entry) => (
        <li key={entry.id} className="grid max-w-measure gap-2">
          <p className="text-muted">
            {!own && `${entry.author ?? words("unnamed")} · `}
            <time dateTime={entry.createdAt.toISOString()}>
              {instantText(entry.createdAt, { locale, zone })}
            </time>{" "}
            {own ? <Badge>{readersText(t, entry)}</Badge> : entry.cohort}
          </p>
          <p className="whitespace-pre-line" dir="auto">
            {entry.text}
          </p>
          {own && (
            <div className="actions">
              <LinkButton href={`/training/journal/${entry.id}`} variant="quiet" size="small">
                {t("change")}
              </LinkButton>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function readersText(t: ReturnType<typeof useTranslations<"journal">>, entry: Entry) {
  if (entry.forCoordinators && entry.forFacilitators) return t("sharedWith.both");
  if (entry.forCoordinators) return t("sharedWith.coordinators");
  return entry.forFacilitators ? t("sharedWith.facilitators") : t("alone");
}
