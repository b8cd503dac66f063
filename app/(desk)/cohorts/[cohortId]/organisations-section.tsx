import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { countryName } from "@/lib/names";
import type { CohortPage, Leader } from "@/liga/cohorts/queries";
import { join, leave } from "../actions";

type Props = {
  cohort: CohortPage;
  leaders: Leader[];
  /** Those that could join; null for whoever may not change it. */
  others: { id: string; name: string }[] | null;
};

export function OrganisationsSection({ cohort, leaders, others }: Props) {
  const t = useTranslations("cohorts");
  const locale = useLocale();
  return (
    <Section title={t("organisations.title", { count: cohort.organisations.length })}>
      {cohort.organisations.length === 0 && <p>{t("organisations.empty")}</p>}
      <ul className="divide-y divide-line *:py-2">
        {cohort.organisations.map(({ id, name, countryCode }) => {
          const members = leaders.filter((l) => l.organisationId === id && l.status !== "withdrawn").length;
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
              <span>
                {name}
                {countryCode && <span className="text-muted"> · {countryName(countryCode, locale)}</span>}
              </span>
              {others &&
                (members > 0 ? (
                  <span className="text-muted">{t("organisations.members", { count: members })}</span>
                ) : (
                  <ActionForm action={leave} messageAt="end">
                    <input type="hidden" name="cohortId" value={cohort.id} />
                    <input type="hidden" name="organisationId" value={id} />
                    <SubmitButton
                      variant="quiet"
                      size="small"
                      aria-label={t("organisations.removeNamed", { name })}
                    >
                      {t("organisations.remove")}
                    </SubmitButton>
                  </ActionForm>
                ))}
            </li>
          );
        })}
      </ul>
      {others && others.length > 0 && (
        <Disclosure summary={t("organisations.add")}>
          <ActionForm action={join}>
            <input type="hidden" name="cohortId" value={cohort.id} />
            <SelectField
              name="organisationId"
              label={t("organisations.choose")}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SubmitButton variant="secondary">{t("organisations.add")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
