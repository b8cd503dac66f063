import { useTranslations } from "next-intl";
import { TextArea, TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { Call } from "@/liga/opportunities/queries";
import type { CallCriterion } from "@/liga/opportunities/ranking";
import { editCriterion } from "../../actions";
import { ItemForm } from "./item-form";

/** What applications are scored by: weights, and in words what each level means. */
export function Criteria({ call }: { call: Call }) {
  const t = useTranslations("calls.setup");
  return (
    <Section title={t("criteria")}>
      {call.criteria.map((criterion) => (
        <ItemForm
          key={criterion.id}
          action={editCriterion}
          call={call}
          item={criterion.id}
          label={criterion.title}
        >
          <Fields criterion={criterion} />
        </ItemForm>
      ))}
      <ItemForm key={`new-${call.criteria.length}`} action={editCriterion} call={call} label={t("criterion")}>
        <Fields />
      </ItemForm>
    </Section>
  );
}

function Fields({ criterion }: { criterion?: CallCriterion }) {
  const t = useTranslations("calls.setup");
  return (
    <>
      <TextField name="title" label={t("criterion")} defaultValue={criterion?.title} dir="auto" required />
      <TextField
        name="weight"
        label={t("weight")}
        hint={t("weightHint")}
        inputMode="numeric"
        className="input-short"
        defaultValue={criterion?.weight ?? 1}
        required
      />
      <TextArea
        name="levels"
        label={t("levels")}
        hint={t("levelsHint")}
        defaultValue={criterion?.levels.join("\n")}
        rows={4}
        dir="auto"
        required
      />
    </>
  );
}
