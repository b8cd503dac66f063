import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { instantText, zoneText } from "@/lib/dates";
import { listText } from "@/lib/names";
import { diff, entryOf } from "@/liga/delegations/rules";
import type { ScheduleEntry } from "@/liga/delegations/version-queries";
import { ChangeText, EntryWhen, placeOf } from "../../entry-text";
import { DelegationHeader } from "../../header";
import { loadVersion } from "../../load";

type Props = { params: Promise<{ delegationId: string; number: string }> };

const load = async (params: Props["params"]) => {
  const { delegationId, number } = await params;
  return loadVersion(delegationId, number);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { head, frozen } = await load(params);
  const t = await getTranslations("delegations.versions");
  return { title: t("versionOf", { number: frozen.number, name: head.name }) };
}

/** One version as it was published, for good. A delegate sees her own entries in it. */
export default async function VersionPage({ params }: Props) {
  const { viewer, head, frozen, coordinates } = await load(params);
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { number, entries, before, names } = frozen;
  const zone = coordinates ? (head.zone ?? "UTC") : viewer.timeZone;
  const nameOf = (personId: string) => names[personId] ?? t("words.unnamed");
  const changes = number > 1 ? diff(before, entries) : [];
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={head}
        part="versions"
        title={t("delegations.versions.versionOf", { number, name: head.name })}
        coordinates={coordinates}
      />
      <p className="text-muted">
        {t("delegations.versions.publishedAt", {
          when: instantText(new Date(frozen.publishedAt), { locale, zone: viewer.timeZone }),
          zone: zoneText(viewer.timeZone),
        })}
      </p>
      {changes.length > 0 && (
        <Section title={t("delegations.versions.changesOf")}>
          <div>
            {changes.map((change) => {
              const { personId, sessionId } = entryOf(change);
              return (
                <ChangeText
                  key={`${personId} ${sessionId}`}
                  change={change}
                  zone={zone}
                  {...(coordinates ? { name: nameOf(personId) } : {})}
                />
              );
            })}
          </div>
        </Section>
      )}
      <Section title={t("delegations.versions.whole")}>
        <Table
          caption={t("delegations.versions.whole")}
          captionHidden
          empty={<p className="text-muted">{t("delegations.versions.noEntries")}</p>}
          columns={[
            { label: t("delegations.versions.session") },
            { label: t("delegations.versions.when") },
            { label: t("delegations.versions.where") },
            ...(coordinates ? [{ label: t("delegations.versions.who") }] : []),
          ]}
          rows={bySession(entries).map(([entry, people]) => ({
            id: entry.sessionId,
            cells: [
              entry.title,
              <EntryWhen key="when" entry={entry} zone={zone} />,
              placeOf(entry),
              ...(coordinates ? [listText(people.map(nameOf), locale)] : []),
            ],
          }))}
        />
      </Section>
    </>
  );
}

/** Each session once, with everybody who attends it. */
function bySession(entries: ScheduleEntry[]) {
  const sessions = new Map<string, [ScheduleEntry, string[]]>();
  for (const entry of entries) {
    const known = sessions.get(entry.sessionId);
    if (known) known[1].push(entry.personId);
    else sessions.set(entry.sessionId, [entry, [entry.personId]]);
  }
  return [...sessions.values()];
}
