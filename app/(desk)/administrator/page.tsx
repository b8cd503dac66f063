import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import { Table } from "@/components/ui/table";
import { instantText, zoneText } from "@/lib/dates";
import { mayAdminister } from "@/liga/access";
import { overview } from "@/liga/administration/queries";
import { HealthSection } from "./health-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administrator"))("title") };
}

export default async function AdministratorPage() {
  const viewer = await requireViewerWho(mayAdminister);
  const [t, safeguarding, locale, page] = await Promise.all([
    getTranslations("administrator"),
    getTranslations("safeguarding.rule"),
    getLocale(),
    overview(viewer),
  ]);
  const { people, joined, withoutEmail, roles, health, entries } = page ?? notFound();
  const clock = { locale, zone: viewer.timeZone };
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={health.mailFailed > 0 ? t("leadMail", { count: health.mailFailed }) : t("leadWell")}
      />
      <StatRow>
        <Stat value={people} label={t("people", { count: people })} href="/people" />
        <Stat value={joined} label={t("joined", { count: joined })} href="/people" />
        <Stat value={withoutEmail} label={t("withoutEmail", { count: withoutEmail })} href="/people" />
        {roles.map(({ role, people: holders }) => (
          <Stat
            key={role}
            value={holders}
            label={t(`holders.${role}`, { count: holders })}
            href={`/administrator/roles#${role}`}
          />
        ))}
      </StatRow>
      <div className="columns">
        <Section title={t("recent.title")} lead={t("recent.lead", { zone: zoneText(clock.zone) })}>
          <Table
            caption={t("recent.title")}
            captionHidden
            columns={[{ label: t("recent.what") }, { label: t("recent.who") }, { label: t("recent.when") }]}
            empty={<EmptyState title={t("recent.empty")} />}
            rows={entries.map(({ id, at, verb, actor }) => {
              const key = `verbs.${verb.replaceAll("_", "-")}` as never;
              return {
                id: String(id),
                cells: [
                  t.has(key) ? t(key) : <code key="verb">{verb}</code>,
                  actor,
                  instantText(new Date(at), clock),
                ],
              };
            })}
          />
        </Section>
        <div>
          <HealthSection health={health} clock={clock} />
          <Section title={t("roles.title")} lead={t("roles.short")}>
            <LinkButton href="/administrator/roles">{t("roles.open")}</LinkButton>
          </Section>
          <Section title={safeguarding("title")} lead={safeguarding("short")}>
            <LinkButton href="/administrator/safeguarding">{safeguarding("open")}</LinkButton>
          </Section>
        </div>
      </div>
    </>
  );
}
