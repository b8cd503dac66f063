import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { CohortChoice, PersonPage } from "@/liga/people/queries";
import { enrolOne } from "../actions";
import { InvitationShown } from "../invitation-shown";
import { invitationLabels } from "../invitation-words";

const kinds = {
  invited: "neutral",
  active: "done",
  paused: "attention",
  withdrawn: "stopped",
  completed: "done",
} as const;

/** Her cohorts and roles, and the way into another cohort. */
export async function CohortsSection({
  person,
  cohorts,
  date,
}: {
  person: PersonPage;
  cohorts: CohortChoice[];
  date: (at: string) => string;
}) {
  const [t, words, labels] = await Promise.all([
    getTranslations("people"),
    getTranslations("words"),
    invitationLabels("title", { withLink: false }),
  ]);
  const others = cohorts.filter(({ id }) => !person.enrolments.some(({ cohortId }) => cohortId === id));
  return (
    <>
      <Section title={t("person.cohorts")}>
        {person.enrolments.length > 0 ? (
          <ul className="grid gap-2">
            {person.enrolments.map((one) => (
              <li key={one.cohortId} className="flex flex-wrap gap-x-3">
                <TextLink href={`/cohorts/${one.cohortId}`}>{one.name}</TextLink>
                <Status kind={kinds[one.status]}>{words(`enrolmentStatus.${one.status}`)}</Status>
                <span className="text-muted">{t("person.enrolledOn", { date: date(one.since) })}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t("person.noCohorts")}</p>
        )}
        {others.length > 0 && (
          <ActionForm action={enrolOne} aria-label={t("person.enrolTitle")}>
            <InvitationShown words={labels} />
            <input type="hidden" name="person" value={person.id} />
            <SelectField
              name="cohort"
              label={t("person.enrolTitle")}
              placeholder={words("chooseOne")}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SubmitButton variant="secondary">{t("person.enrol")}</SubmitButton>
          </ActionForm>
        )}
      </Section>
      {person.roles.length > 0 && (
        <Section title={t("person.roles")}>
          <ul className="list-disc ps-5">
            {person.roles.map(({ role, cohort }) => (
              <li key={`${role}${cohort}`}>
                {cohort ? t("person.roleIn", { role: words(`role.${role}`), cohort }) : words(`role.${role}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
