import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import { type Commission, commissions, type ResourceTheme, resourceThemes } from "@/db/enums";
import type { Objective } from "@/liga/forums/queries";
import { ObjectivesField } from "../forums/objectives-field";

type Asks = {
  themes: ResourceTheme[];
  objectives: number[];
  lived: ResourceTheme[];
  region: Commission | null;
};
type Props = {
  asks: Asks | null;
  objectives: Objective[];
  labels: { themes: string; lived: string; livedHint?: string; region: string };
};

/** What a mentor offers and a leader asks for is said in the same words. */
export function AsksFields({ asks, objectives, labels }: Props) {
  const themes = useTranslations("resources.themes");
  const words = useTranslations("words");
  const forums = useTranslations("forums.objectives");
  const options = resourceThemes.map((value) => ({ value, label: themes(value) }));
  return (
    <>
      <CheckboxGroup name="themes[]" label={labels.themes} options={options} defaultValue={asks?.themes} />
      <Disclosure summary={labels.lived} open={(asks?.lived.length ?? 0) > 0}>
        <CheckboxGroup
          name="lived[]"
          label={labels.lived}
          hint={labels.livedHint}
          options={options}
          defaultValue={asks?.lived}
        />
      </Disclosure>
      <SelectField
        name="region"
        label={labels.region}
        note={words("optional")}
        placeholder={words("none")}
        options={commissions.map((value) => ({ value, label: words(`commission.${value}`) }))}
        defaultValue={asks?.region ?? ""}
      />
      <Disclosure summary={forums("title")} open={(asks?.objectives.length ?? 0) > 0}>
        <ObjectivesField objectives={objectives} chosen={asks?.objectives} />
      </Disclosure>
    </>
  );
}
