import { useLocale, useTranslations } from "next-intl";
import { ruleText } from "@/app/(desk)/training/rule-text";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateText } from "@/lib/dates";
import type { EnrolmentPage, Exception } from "@/liga/cohorts/queries";
import { titleIn } from "@/liga/training/title";
import { grant, revoke } from "./actions";

type Props = { enrolment: EnrolmentPage; zone: string; mayGrant: boolean };

/** What she need not do for the certificate, why, and who said so. */
export function ExceptionsSection({ enrolment, zone, mayGrant }: Props) {
  const t = useTranslations("attendance");
  const rule = useTranslations("attendance.completion");
  const words = useTranslations("words");
  const locale = useLocale();
  const { exceptions, progress, modules } = enrolment;
  if (progress.results.length === 0) return null;
  const name = ({ kind, title }: Exception) =>
    title
      ? kind === "required_modules"
        ? t("exceptions.module", { module: titleIn(title, locale) })
        : `${rule(kind === "assignments" ? "whatKind.assignments" : "whatKind.module_sessions")}: ${titleIn(title, locale)}`
      : kind === "required_modules" || kind === "session_share"
        ? ruleText(
            rule,
            progress.results.find((one) => one.kind === kind) ?? { kind, moduleId: null, least: 0 },
            modules,
            locale,
          )
        : rule(`whatKind.${kind}`);
  const by = (who: string | null, at: Date) => ({
    by: who ?? words("unnamed"),
    when: dateText(at, { locale, zone }),
  });
  return (
    <Section title={t("exceptions.title")} lead={t("exceptions.lead")}>
      {exceptions.length === 0 && <p>{t("exceptions.none")}</p>}
      <ul className="divide-y divide-line *:py-2">
        {exceptions.map((one) => (
          <li key={one.id} className={one.revokedAt ? "text-muted" : undefined}>
            <p className="font-semibold">{name(one)}</p>
            {one.reason !== null && <p>{one.reason}</p>}
            <p className="text-muted">
              {t("exceptions.by", by(one.grantedBy, one.grantedAt))}
              {one.revokedAt && ` · ${t("exceptions.revoked", by(one.revokedBy, one.revokedAt))}`}
            </p>
            {mayGrant && !one.revokedAt && (
              <ActionForm action={revoke} className="form-inline">
                <input type="hidden" name="exceptionId" value={one.id} />
                <SubmitButton variant="quiet" size="small">
                  {t("exceptions.revoke")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {mayGrant && (
        <Disclosure summary={t("exceptions.grant")}>
          <ActionForm action={grant} aria-label={t("exceptions.title")}>
            <input type="hidden" name="enrolmentId" value={enrolment.id} />
            <SelectField
              name="rule"
              label={t("exceptions.rule")}
              placeholder={words("chooseOne")}
              options={[
                ...progress.results.map((result) => ({
                  value: `${result.kind}:${result.moduleId ?? ""}`,
                  label: ruleText(rule, result, modules, locale),
                })),
                ...modules
                  .filter(({ kind }) => kind === "required")
                  .map(({ id, title }) => ({
                    value: `required_modules:${id}`,
                    label: t("exceptions.module", { module: titleIn(title, locale) }),
                  })),
              ]}
              required
            />
            <TextArea name="reason" label={t("exceptions.reason")} rows={2} required />
            <SubmitButton>{t("exceptions.grant")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
