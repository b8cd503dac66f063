import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import { type Clock, instantText } from "@/lib/dates";
import type { Overview } from "@/liga/administration/queries";

/** The machine: database, mail, and the address a monitor asks. */
export function HealthSection({ health, clock }: { health: Overview["health"]; clock: Clock }) {
  const t = useTranslations("administrator.health");
  const { serverVersion, migrations, mailWaiting, mailWaitingSince, mailFailed } = health;
  return (
    <Section title={t("title")} actions={<TextLink href="/api/health">{t("check")}</TextLink>}>
      <DefinitionList
        items={[
          {
            term: t("database"),
            detail: <Status kind="done">{t("databaseAnswers", { version: serverVersion })}</Status>,
          },
          { term: t("migrations"), detail: t("migrationsDone", { count: migrations }) },
          {
            term: t("waiting"),
            detail: mailWaitingSince
              ? t("waitingSince", {
                  count: mailWaiting,
                  since: instantText(new Date(mailWaitingSince), clock),
                })
              : t("waitingNone"),
          },
          {
            term: t("failed"),
            detail:
              mailFailed > 0 ? (
                <Status kind="stopped">{t("failedSome", { count: mailFailed })}</Status>
              ) : (
                <Status kind="done">{t("failedNone")}</Status>
              ),
          },
        ]}
      />
    </Section>
  );
}
