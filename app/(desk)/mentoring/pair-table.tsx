import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { dayText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import type { PairChoices } from "@/liga/mentoring/queries";
import { bringTogether, finishPair } from "./actions";

/** For a coordinator: bring two together, and the pairs of her cohorts. */
export function PairTable({ choices }: { choices: PairChoices }) {
  const t = useTranslations("mentoring.pairs");
  const words = useTranslations("words");
  const locale = useLocale();
  const { pairs, leaders, mentors } = choices;
  const waiting = leaders.filter((leader) => leader.mentors === 0).length;
  const named = (name: string | null) => name ?? words("unnamed");
  return (
    <>
      <Section
        title={t("make")}
        lead={t("makeLead", { count: waiting })}
        tone={waiting > 0 && mentors.length > 0 ? "next" : "plain"}
      >
        {leaders.length === 0 || mentors.length === 0 ? (
          <EmptyState title={mentors.length === 0 ? t("noMentors") : t("noLeaders")}>
            <p>{mentors.length === 0 ? t("noMentorsText") : t("noLeadersText")}</p>
          </EmptyState>
        ) : (
          <ActionForm action={bringTogether}>
            <div className="field-row">
              <SelectField
                name="enrolmentId"
                label={t("leader")}
                placeholder={words("chooseOne")}
                options={leaders.map(({ enrolmentId, name, cohort, mentors: has }) => ({
                  value: enrolmentId,
                  label: t("leaderOption", { name: named(name), cohort, count: has }),
                }))}
              />
              <SelectField
                name="mentorId"
                label={t("mentor")}
                placeholder={words("chooseOne")}
                options={mentors.map(({ id, name, languages, mentees }) => ({
                  value: id,
                  label: t("mentorOption", {
                    name: named(name),
                    languages: listText(
                      languages.map((code) => languageName(code, locale)),
                      locale,
                    ),
                    count: mentees,
                  }),
                }))}
              />
            </div>
            <SubmitButton>{t("bring")}</SubmitButton>
          </ActionForm>
        )}
      </Section>
      <Section title={t("title")} lead={t("titleLead")}>
        {pairs.length > 8 && (
          <ListFilter
            label={words("filter")}
            targetId="pairs"
            countText={words.raw("filterCount")}
            labelHidden
          />
        )}
        <Table
          id="pairs"
          caption={t("title")}
          captionHidden
          columns={[
            { label: t("leader") },
            { label: t("mentor") },
            { label: t("cohort") },
            { label: t("since") },
            { label: t("end"), labelHidden: true },
          ]}
          empty={
            <EmptyState title={t("none")}>
              <p>{t("noneText")}</p>
            </EmptyState>
          }
          rows={pairs.map((pair) => ({
            id: pair.id,
            cells: [
              named(pair.mentee),
              named(pair.mentor),
              pair.cohort,
              pair.endedOn
                ? t("until", { from: dayText(pair.startsOn, locale), until: dayText(pair.endedOn, locale) })
                : dayText(pair.startsOn, locale),
              pair.endedOn === null && (
                <ActionForm key="end" action={finishPair} messageAt="end">
                  <input type="hidden" name="mentorshipId" value={pair.id} />
                  <input type="hidden" name="version" value={pair.version} />
                  <SubmitButton
                    variant="quiet"
                    size="small"
                    aria-label={t("endNamed", { mentor: named(pair.mentor), leader: named(pair.mentee) })}
                  >
                    {t("end")}
                  </SubmitButton>
                </ActionForm>
              ),
            ],
          }))}
        />
      </Section>
    </>
  );
}
