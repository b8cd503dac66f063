import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { readinessMarks, resourceThemes, seatRoles } from "@/db/enums";
import { DelegationHeader } from "../../../header";
import { mark } from "../../actions";
import { loadPlanner } from "../../load";

type Props = { params: Promise<{ delegationId: string; personId: string }> };

async function load({ params }: Props) {
  const { delegationId, personId } = await params;
  const loaded = await loadPlanner(delegationId);
  const person = loaded.ground.people.find(({ id }) => id === personId);
  return person ? { ...loaded, person } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations("planner");
  const { person } = await load(props);
  return { title: `${t("people.title")}: ${person.name ?? t("unnamed")}` };
}

/** What a coordinator says about one person for the plans: a seat, what she lives, how sure, how much. */
export default async function MarkPage(props: Props) {
  const { viewer, head, person } = await load(props);
  const t = await getTranslations("planner");
  const words = await getTranslations("words");
  const themes = await getTranslations("resources.themes");
  const seat = person.pin === "in" ? (person.pinRole ?? "any") : (person.pin ?? "free");
  return (
    <>
      <DelegationHeader viewer={viewer} head={head} part="planner" title={person.name ?? t("unnamed")} />
      <p className="mt-4">
        <TextLink href={`/delegations/${head.id}/planner`}>{t("back")}</TextLink>
      </p>
      <ActionForm action={mark} className="mt-4">
        <input type="hidden" name="delegation" value={head.id} />
        <input type="hidden" name="person" value={person.id} />
        <input type="hidden" name="version" value={person.version} />
        <SelectField
          name="seat"
          label={t("people.seat")}
          options={[
            { value: "free", label: t("people.free") },
            { value: "any", label: t("people.any") },
            ...seatRoles.map((role) => ({
              value: role,
              label: t("people.as", { role: words(`seatRole.${role}`) }),
            })),
            { value: "out", label: t("people.out") },
          ]}
          defaultValue={seat}
        />
        <SelectField
          name="readiness"
          label={t("people.readiness")}
          note={words("optional")}
          placeholder={t("people.unknown")}
          options={readinessMarks.map((value) => ({ value, label: t(`people.${value}`) }))}
          defaultValue={person.mark ?? ""}
        />
        <TextField
          name="cost"
          type="number"
          inputMode="numeric"
          min={0}
          label={t("people.cost")}
          hint={t("people.costHint")}
          note={words("optional")}
          defaultValue={person.cost ?? ""}
        />
        <CheckboxGroup
          name="themes[]"
          label={t("people.themes")}
          hint={t("people.themesHint")}
          options={resourceThemes.map((value) => ({ value, label: themes(value) }))}
          defaultValue={[...person.themes]}
        />
        <SubmitButton>{t("people.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
