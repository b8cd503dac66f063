import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import type { Objective } from "@/liga/forums/queries";

type Props = { objectives: Objective[]; chosen?: number[] };

/** The 23 objectives of the Global Compact, by the round table that takes them up. */
export function ObjectivesField({ objectives, chosen = [] }: Props) {
  const t = useTranslations("forums.objectives");
  const checked = objectives.every(({ confidence }) => confidence === "V");
  return (
    <fieldset className="field">
      <legend className="field-label">{t("title")}</legend>
      {!checked && <p className="field-hint">{t("recalled")}</p>}
      {[1, 2, 3, 4].map((table) => (
        <CheckboxGroup
          key={table}
          name="objectives[]"
          label={t("roundTable", { number: table })}
          defaultValue={chosen.map(String)}
          options={objectives
            .filter(({ roundTable }) => roundTable === table)
            .map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))}
        />
      ))}
    </fieldset>
  );
}
