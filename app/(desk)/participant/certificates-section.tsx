import { useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { OwnCertificate } from "@/liga/certificates/queries";

/** What she has earned, to open, download and hand on. */
export function CertificatesSection({ certificates }: { certificates: OwnCertificate[] }) {
  const t = useTranslations("certificates.own");
  if (certificates.length === 0) return null;
  return (
    <Section title={t("title", { count: certificates.length })}>
      <CardList>
        {certificates.map(({ id, code, cohort, name, current }) => (
          <Card
            key={id}
            title={cohort}
            href={`/certificates/${code}`}
            actions={
              <LinkButton href={`/certificates/${code}/pdf`} size="small" download>
                {t("download")}
              </LinkButton>
            }
          >
            <p dir="auto">{t("named", { name })}</p>
            {!current && <Status kind="attention">{t("changed")}</Status>}
          </Card>
        ))}
      </CardList>
      <p className="field-hint">{t("share")}</p>
    </Section>
  );
}
