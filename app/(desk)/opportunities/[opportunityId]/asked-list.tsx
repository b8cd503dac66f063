import { useLocale, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import { dateText } from "@/lib/dates";
import type { Asked } from "@/liga/opportunities/eligibility/queries";

/** How one thing asked is met, in words; null while it is missing. */
export function EvidenceText({ asked, zone }: { asked: Asked; zone: string }) {
  const t = useTranslations("calls.asked.by");
  const locale = useLocale();
  const { evidence } = asked;
  if (!evidence) return null;
  const date = dateText(new Date(evidence.at), { locale, zone });
  if (evidence.by === "attendance") return <span>{t("attendance", { date })}</span>;
  if (evidence.by === "completion")
    return (
      <span>
        {t("completion", { cohort: evidence.cohort })}{" "}
        {evidence.code && <TextLink href={`/certificates/${evidence.code}`}>{evidence.code}</TextLink>}
      </span>
    );
  return <span>{t(evidence.by, { date, text: evidence.text })}</span>;
}

export function MetMark({ met }: { met: boolean }) {
  const t = useTranslations("calls.asked");
  return <Status kind={met ? "done" : "attention"}>{t(met ? "met" : "missing")}</Status>;
}
