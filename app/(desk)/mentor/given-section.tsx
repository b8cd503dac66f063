import { useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { OwnService } from "@/liga/mentoring/service/queries";
import { hoursOf } from "@/liga/mentoring/service/words";

/** What she gave, cohort by cohort, and her certificate of it. */
export function GivenSection({ service }: { service: OwnService[] }) {
  const t = useTranslations("service.own");
  const certificates = useTranslations("certificates.own");
  if (service.length === 0) return null;
  const held = service.some(({ minutes }) => minutes > 0);
  return (
    <Section title={t("title")} lead={held ? t("lead") : t("none")}>
      {held && (
        <CardList>
          {service
            .filter(({ minutes }) => minutes > 0)
            .map(({ cohortId, cohort, minutes, meetings, mentees, code }) => (
              <Card
                key={cohortId}
                title={cohort ?? ""}
                href={code ? `/certificates/${code}` : undefined}
                actions={
                  code ? (
                    <LinkButton href={`/certificates/${code}/pdf`} size="small" download>
                      {t("download")}
                    </LinkButton>
                  ) : undefined
                }
              >
                <p>{t("cohort", { hours: hoursOf(minutes), meetings, mentees })}</p>
                <p className="field-hint">{code ? certificates("share") : t("ask")}</p>
              </Card>
            ))}
        </CardList>
      )}
    </Section>
  );
}
