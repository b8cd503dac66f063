import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxField, CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { seatRoles, sessionWeights } from "@/db/enums";
import { languageName } from "@/lib/names";
import { DelegationHeader } from "../../../header";
import { want } from "../actions";
import { loadProposal } from "../load";
import { agendaWords } from "../text";

type Props = { params: Promise<{ delegationId: string; sessionId: string }> };

async function load({ params }: Props) {
  const { delegationId, sessionId } = await params;
  const proposal = await loadProposal(delegationId);
  const session = proposal.known.sessions.find(({ id }) => id === sessionId);
  return session ? { ...proposal, session } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).session.title };
}

/** What one session is to the delegation, and who must or must not be there. */
export default async function WantedPage(props: Props) {
  const { viewer, head, known, gcm, session } = await load(props);
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const words = agendaWords(t as never, locale, known);
  const { wanted } = session;
  const all = <T,>(of: T[]) => [...new Set(of)];
  const languages = all([
    ...session.languages,
    ...known.people.flatMap((one) => one.languages),
    ...(wanted?.languages ?? []),
  ]);
  const asked = new Set([
    ...session.objectives,
    ...known.people.flatMap((one) => one.objectives),
    ...(wanted?.objectives ?? []),
  ]);
  const objectives = gcm.filter(({ number }) => asked.has(number));
  const asks = known.people.flatMap((one) => one.asks.map((ask) => ({ ...ask, by: words.name(one.id) })));
  return (
    <>
      <DelegationHeader viewer={viewer} head={head} part="board" title={words.session(session.id)} />
      <p className="mt-4">
        <TextLink href={`/delegations/${head.id}/board/plan`}>{t("agenda.back")}</TextLink>
      </p>
      <ActionForm action={want} className="mt-4">
        <input type="hidden" name="delegation" value={head.id} />
        <input type="hidden" name="session" value={session.id} />
        <input type="hidden" name="version" value={wanted?.version ?? 0} />
        <RadioGroup
          name="weight"
          label={t("agenda.weightLabel")}
          defaultValue={wanted?.weight ?? "wish"}
          options={sessionWeights.map((value) => ({ value, label: t(`agenda.weight.${value}`) }))}
        />
        <TextField
          name="people"
          label={t("agenda.people")}
          type="number"
          inputMode="numeric"
          min={0}
          max={200}
          required
          defaultValue={wanted?.people ?? 1}
        />
        {languages.length > 0 && (
          <CheckboxGroup
            name="languages[]"
            label={t("agenda.languages")}
            layout="row"
            defaultValue={wanted?.languages ?? []}
            options={languages.map((value) => ({ value, label: languageName(value, locale) }))}
          />
        )}
        {objectives.length > 0 && (
          <CheckboxGroup
            name="objectives[]"
            label={t("agenda.objectives")}
            defaultValue={(wanted?.objectives ?? []).map(String)}
            options={objectives.map(({ number, title }) => ({
              value: `${number}`,
              label: `${number}. ${title}`,
            }))}
          />
        )}
        <CheckboxGroup
          name="roles[]"
          label={t("agenda.roles")}
          layout="row"
          defaultValue={wanted?.roles ?? []}
          options={seatRoles.map((value) => ({ value, label: t(`words.seatRole.${value}`) }))}
        />
        {asks.length > 0 && (
          <CheckboxGroup
            name="asks[]"
            label={t("agenda.asks")}
            defaultValue={wanted?.asks ?? []}
            options={asks.map(({ id, text, by }) => ({ value: id, label: text, hint: by }))}
          />
        )}
        <CheckboxField
          name="statement"
          label={t("agenda.statement")}
          hint={t("agenda.statementHint")}
          defaultChecked={wanted?.statement ?? false}
        />
        {known.people.map((one) => (
          <SelectField
            key={one.id}
            name={`pins.${one.id}`}
            label={words.name(one.id)}
            defaultValue={
              known.pins.find((pin) => pin.person === one.id && pin.session === session.id)?.pin ?? ""
            }
            options={(["", "in", "out"] as const).map((value) => ({
              value,
              label: t(`agenda.pin.${value || "free"}`),
            }))}
          />
        ))}
        <SubmitButton>{t("agenda.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
