import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { dayText } from "@/lib/dates";
import type { MentorService } from "@/liga/mentoring/programme/queries";
import { hoursOf } from "@/liga/mentoring/service/words";
import { issue, revoke } from "./actions";

/** What each mentor gave, with her certificate. */
export function GivenSection({ service }: { service: MentorService[] }) {
  const t = useTranslations("mentoringProgramme.given");
  const words = useTranslations("words");
  const locale = useLocale();
  const figure = new Intl.NumberFormat(locale);
  const minutes = service.reduce((sum, one) => sum + one.minutes, 0);
  return (
    <Section title={t("title")} lead={t("lead", { hours: hoursOf(minutes) })}>
      <Table
        caption={t("title")}
        captionHidden
        columns={[
          { label: t("mentor") },
          { label: t("cohort") },
          { label: t("mentees"), numeric: true },
          { label: t("meetings"), numeric: true },
          { label: t("hours"), numeric: true },
          { label: t("since") },
          { label: t("certificate") },
        ]}
        empty={
          <EmptyState title={t("none")}>
            <p>{t("noneText")}</p>
          </EmptyState>
        }
        rows={service.map((one) => ({
          id: `${one.personId} ${one.cohortId}`,
          cells: [
            one.mentor ?? words("unnamed"),
            one.cohort,
            one.mentees,
            one.meetings,
            figure.format(hoursOf(one.minutes)),
            dayText(one.startsOn, locale),
            <Certificate key="certificate" one={one} />,
          ],
        }))}
      />
    </Section>
  );
}

function Certificate({ one }: { one: MentorService }) {
  const t = useTranslations("service.desk");
  const words = useTranslations("words");
  const named = { name: one.mentor ?? words("unnamed"), cohort: one.cohort ?? "" };
  const { certificate } = one;
  const grown = certificate && (certificate.minutes !== one.minutes || certificate.mentees !== one.mentees);
  return (
    <>
      {certificate && <TextLink href={`/certificates/${certificate.code}`}>{t("open")}</TextLink>}
      {one.minutes > 0 && (!certificate || grown) && (
        <ActionForm action={issue} messageAt="end">
          <input type="hidden" name="mentor" value={one.personId} />
          <input type="hidden" name="cohort" value={one.cohortId} />
          <SubmitButton
            size="small"
            variant="secondary"
            aria-label={t(certificate ? "renewFor" : "issueFor", named)}
          >
            {t(certificate ? "renew" : "issue")}
          </SubmitButton>
        </ActionForm>
      )}
      {certificate && (
        <Disclosure summary={t("revoke")}>
          <ActionForm action={revoke} messageAt="end">
            <input type="hidden" name="certificate" value={certificate.id} />
            <TextField name="reason" label={t("reason")} />
            <SubmitButton size="small" variant="danger" aria-label={t("revokeFor", named)}>
              {t("revoke")}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}
