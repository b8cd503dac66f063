import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { type SeatRole, seatRoles } from "@/db/enums";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { type CreationChoices, creationChoices } from "@/liga/delegations/delegation-queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { create } from "../actions";
import { FactsFields } from "../facts-fields";
import { editionDays } from "../times";

/** A delegation of eight: what most begin with. */
const usual: Record<SeatRole, number> = {
  head: 1,
  speaker: 1,
  delegate: 3,
  gender_rapporteur: 1,
  note_taker: 1,
  interpreter: 1,
  logistics: 0,
  remote: 0,
};

type Props = { searchParams: Promise<{ edition?: string; opportunity?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("delegations.create"))("title") };
}

export default async function NewDelegationPage({ searchParams }: Props) {
  const viewer = await requireViewerWho(mayCoordinate);
  const { edition, opportunity } = await searchParams;
  const asked = id.safeParse(opportunity);
  const [t, locale, choices] = await Promise.all([
    getTranslations(),
    getLocale(),
    reading(viewer, (tx) => creationChoices(tx, viewer, asked.success ? asked.data : null)),
  ]);
  const { call, cohorts, modules, editions } = choices;
  const chosen = editions.find((one) => one.id === (call?.editionId ?? edition));
  const today = dayOf(new Date(), viewer.timeZone);
  const sum = Object.values(usual).reduce((all, some) => all + some, 0);
  return (
    <>
      <PageHeader
        title={t("delegations.create.title")}
        lead={call ? t("delegations.create.fromCall", { title: call.title }) : t("delegations.create.lead")}
        breadcrumb={
          <Breadcrumb
            label={t("delegations.title")}
            items={[
              { label: t("delegations.title"), href: "/delegations" },
              { label: t("delegations.create.title") },
            ]}
          />
        }
      />
      {cohorts.length === 0 ? (
        <EmptyState title={t("delegations.create.noCohort")} />
      ) : (
        <ActionForm action={create}>
          {call && <input type="hidden" name="opportunity" value={call.id} />}
          <SelectField
            name="edition"
            label={t("delegations.create.edition")}
            required
            placeholder={t("words.chooseOne")}
            defaultValue={chosen?.id}
            options={[]}
            groups={grouped(editions, today).map(([group, list]) => ({
              label: t(`delegations.create.${group}`),
              options: list.map((one) => ({
                value: one.id,
                label: [
                  `${one.forum}, ${one.edition}`,
                  editionDays(one, locale),
                  t("delegations.create.sessions", { count: one.sessions }),
                ]
                  .filter(Boolean)
                  .join(" · "),
              })),
            }))}
          />
          <SelectField
            name="cohort"
            label={t("delegations.create.cohort")}
            hint={t("delegations.create.cohortHint")}
            required
            defaultValue={call?.cohortId ?? cohorts[0]?.id}
            options={cohorts.map(({ id: value, name: label }) => ({ value, label }))}
          />
          <FactsFields
            {...(chosen ? { name: `${chosen.forum}, ${chosen.edition}` } : {})}
            seatLimit={call?.places ?? sum}
            travelMinutes={30}
            modules={modules.map((module) => ({ ...module, required: false }))}
          >
            <Section title={t("delegations.create.seats")} lead={t("delegations.create.seatsLead")}>
              <div className="field-row">
                {seatRoles.map((role) => (
                  <TextField
                    key={role}
                    name={`seats.${role}`}
                    type="number"
                    min={0}
                    max={role === "head" || role === "gender_rapporteur" ? 1 : 200}
                    label={t(`words.seatRole.${role}`)}
                    defaultValue={usual[role]}
                  />
                ))}
              </div>
            </Section>
          </FactsFields>
          <SubmitButton>{t("delegations.create.submit")}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

/** Editions to come first, then those without a date, then the past, the last one first. */
function grouped(editions: CreationChoices["editions"], today: string) {
  const groups: ["ahead" | "undated" | "past", CreationChoices["editions"]][] = [
    ["ahead", editions.filter(({ startsOn, endsOn }) => startsOn && (endsOn ?? startsOn) >= today)],
    ["undated", editions.filter(({ startsOn }) => !startsOn)],
    ["past", editions.filter(({ startsOn, endsOn }) => startsOn && (endsOn ?? startsOn) < today).reverse()],
  ];
  return groups.filter(([, list]) => list.length > 0);
}
