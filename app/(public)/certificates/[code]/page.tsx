import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { currentViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Status } from "@/components/ui/status";
import { dateText, daysText } from "@/lib/dates";
import { readCertificateCode } from "@/liga/certificates/code";
import { certificateByCode, type PublicCertificate } from "@/liga/certificates/queries";
import { serviceByCode } from "@/liga/mentoring/service/queries";
import { InForce } from "./in-force";
import { ServiceInForce } from "./service-in-force";

// Its address is a secret between those it was given to: no search engine, no trace at other sites.
export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("certificates.public"))("title");
  return { title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** For whoever holds a certificate in her hands: whether it is in force, and what it says, and nothing else. */
export default async function CertificatePage({ params }: { params: Promise<{ code: string }> }) {
  const code = readCertificateCode((await params).code);
  const [t, locale, viewer, completed] = await Promise.all([
    getTranslations("certificates.public"),
    getLocale(),
    currentViewer(),
    code ? certificateByCode(code) : null,
  ]);
  const certificate = completed ?? (code ? await serviceByCode(code) : null);
  if (!code || !certificate) return <PageHeader title={t("unknown")} lead={t("unknownText")} />;
  const zone = viewer?.timeZone ?? "UTC";
  if (certificate.ended)
    return (
      <PageHeader
        title={t("title")}
        lead={<Status kind="stopped">{t(certificate.ended.as)}</Status>}
        meta={
          <p>
            {t("endedSince", { date: dateText(certificate.ended.at, { locale, zone }) })} {t("endedText")}
          </p>
        }
      />
    );
  if ("minutes" in certificate.says) return <ServiceInForce code={code} says={certificate.says} />;
  return <TrainingInForce code={code} says={certificate.says} written={certificate.locale} />;
}

function TrainingInForce({
  code,
  says,
  written,
}: {
  code: string;
  says: NonNullable<PublicCertificate["says"]>;
  written: string;
}) {
  const t = useTranslations("certificates.public");
  const locale = useLocale();
  const modules = (
    <ul lang={written}>
      {says.modules.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  );
  return (
    <InForce
      code={code}
      title={t("title")}
      says={says}
      items={[
        { term: t("days"), detail: daysText(says.startsOn, says.endsOn, locale) },
        ...(says.modules.length > 0 ? [{ term: t("modules"), detail: modules }] : []),
      ]}
    />
  );
}
