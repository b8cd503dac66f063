import { useLocale, useTranslations } from "next-intl";
import { toGoText } from "@/app/(desk)/training/to-go";
import { Card } from "@/components/ui/card";
import { CopyText } from "@/components/ui/copy-text";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { dateText } from "@/lib/dates";
import { certificateAddress } from "@/liga/certificates/code";
import type { LeaderCertificate } from "@/liga/certificates/queries";
import { issue, reissue, revoke } from "./actions";

type Props = { leader: LeaderCertificate; cohortId: string; zone: string };

/** One leader: her certificate with its address to hand over, or what it waits for. */
export function LeaderCard({ leader, cohortId, zone }: Props) {
  const t = useTranslations("certificates.cohort");
  const training = useTranslations("training");
  const words = useTranslations("words");
  const locale = useLocale();
  const date = (iso: string) => dateText(new Date(iso), { locale, zone });
  const { certificate, ended, enrolmentId } = leader;
  const name = leader.name ?? words("unnamed");
  const revoked = ended.find(({ endedAs }) => endedAs === "revoked");
  return (
    <Card
      title={name}
      level={2}
      meta={<TextLink href={`/cohorts/${cohortId}/enrolments/${enrolmentId}`}>{t("training")}</TextLink>}
      status={
        certificate ? (
          <Status kind="done">{t("state.issued", { date: date(certificate.issuedAt) })}</Status>
        ) : leader.complete ? (
          <Status kind="attention">{t("state.ready")}</Status>
        ) : undefined
      }
    >
      {!certificate && revoked && (
        <p>{t("state.revoked", { date: date(revoked.endedAt), reason: revoked.reason ?? "" })}</p>
      )}
      {!certificate && !leader.complete && (
        <p>{t("state.missing", { sentence: toGoText(training, leader.progress, locale) })}</p>
      )}
      {!certificate && leader.complete && (
        <ActionForm action={issue} messageAt="end">
          <input type="hidden" name="enrolmentId" value={enrolmentId} />
          <SubmitButton variant="secondary" size="small" aria-label={t("issueFor", { name })}>
            {t("issue")}
          </SubmitButton>
        </ActionForm>
      )}
      {certificate && <Issued certificate={certificate} name={name} />}
    </Card>
  );
}

type Certificate = NonNullable<LeaderCertificate["certificate"]>;

function Issued({ certificate, name }: { certificate: Certificate; name: string }) {
  const t = useTranslations("certificates.cohort");
  const words = useTranslations("words");
  const { id, code, nameNow, localeChanged } = certificate;
  const otherName = nameNow !== certificate.name;
  return (
    <>
      {otherName && (
        <p>
          <Status kind="attention">{t(nameNow === null ? "state.noName" : "state.otherName")}</Status>
        </p>
      )}
      {localeChanged && !otherName && <p>{t("state.otherLanguage")}</p>}
      {(otherName || localeChanged) && nameNow !== null && (
        <ActionForm action={reissue} messageAt="end">
          <input type="hidden" name="certificateId" value={id} />
          <p className="field-hint">{t("reissueHint")}</p>
          <SubmitButton variant="secondary" size="small" aria-label={t("reissueFor", { name })}>
            {t("reissue")}
          </SubmitButton>
        </ActionForm>
      )}
      <Disclosure summary={t("link")}>
        <p className="field-hint">{t("linkHint")}</p>
        <CopyText
          label={t("link")}
          text={certificateAddress(code)}
          copyLabel={words("copy")}
          copiedLabel={words("copied")}
        />
      </Disclosure>
      <Disclosure summary={t("revoke")}>
        <ActionForm action={revoke} messageAt="end">
          <input type="hidden" name="certificateId" value={id} />
          <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} required />
          <SubmitButton variant="danger" size="small" aria-label={t("revokeFor", { name })}>
            {t("revoke")}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </>
  );
}
