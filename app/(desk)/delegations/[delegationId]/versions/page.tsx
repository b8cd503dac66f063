import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { instantText } from "@/lib/dates";
import { diff, entryOf } from "@/liga/delegations/rules";
import { ChangeText } from "../entry-text";
import { DelegationHeader } from "../header";
import { loadVersions } from "../load";
import { PublishPanel } from "../publish-panel";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("delegations.versions");
  return { title: t("titleOf", { name: (await loadVersions((await params).delegationId)).whole.name }) };
}

/** What is published, version by version; for coordinators also what the draft would change. */
export default async function VersionsPage({ params }: Props) {
  const { viewer, whole, coordinates, list, schedule } = await loadVersions((await params).delegationId);
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const changes = schedule ? diff(schedule.published, schedule.draft) : [];
  const names = new Map(whole.seats.map((seat) => [seat.personId, seat.name]));
  const zone = whole.zone ?? "UTC";
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={whole}
        part="versions"
        title={t("delegations.versions.titleOf", { name: whole.name })}
        coordinates={coordinates}
      />
      {schedule && (
        <>
          <PublishPanel
            delegationId={whole.id}
            number={schedule.number}
            changes={changes.length}
            on="versions"
            blocking={whole.conflicts.filter(({ level }) => level === "block").length}
          />
          {changes.length > 0 && (
            <Section title={t("delegations.versions.draft")}>
              <div>
                {changes.map((change) => {
                  const { personId, sessionId } = entryOf(change);
                  return (
                    <ChangeText
                      key={`${personId} ${sessionId}`}
                      change={change}
                      zone={zone}
                      name={names.get(personId) ?? t("words.unnamed")}
                    />
                  );
                })}
              </div>
            </Section>
          )}
        </>
      )}
      <Section title={t("delegations.versions.list")}>
        <Table
          caption={t("delegations.versions.caption")}
          captionHidden
          empty={<p className="text-muted">{t("delegations.versions.none")}</p>}
          columns={[
            { label: t("delegations.versions.number") },
            { label: t("delegations.versions.at") },
            { label: t("delegations.versions.by") },
            { label: t("delegations.versions.entries"), numeric: true },
          ]}
          rows={list.map((version) => ({
            id: String(version.number),
            href: `/delegations/${whole.id}/versions/${version.number}`,
            cells: [
              t("delegations.versions.version", { number: version.number }),
              instantText(new Date(version.publishedAt), { locale, zone: viewer.timeZone }),
              version.publishedBy ?? t("words.unnamed"),
              version.entries,
            ],
          }))}
        />
      </Section>
    </>
  );
}
