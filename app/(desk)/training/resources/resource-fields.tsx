import { useLocale, useTranslations } from "next-intl";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { resourceThemes } from "@/db/enums";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { Objective } from "@/liga/forums/queries";
import type { Resource } from "@/liga/resources/queries";
import { type Title, titleIn } from "@/liga/training/title";
import { ObjectivesField } from "../../forums/objectives-field";

type Props = { resource?: Resource; modules: { id: string; title: Title }[]; objectives: Objective[] };

export function ResourceFields({ resource, modules, objectives }: Props) {
  const t = useTranslations("resources.field");
  const themes = useTranslations("resources.themes");
  const words = useTranslations("words");
  const locale = useLocale();
  const languages = [...new Set([...(resource ? [resource.language] : []), ...spokenLanguages])];
  const own = resource?.moduleId && !modules.some(({ id }) => id === resource.moduleId);
  const choices = own ? [{ id: resource.moduleId ?? "", title: resource.module ?? {} }, ...modules] : modules;
  return (
    <>
      <TextField name="title" label={t("title")} defaultValue={resource?.title} required />
      <TextArea name="summary" label={t("summary")} rows={3} defaultValue={resource?.summary} />
      <div className="field-row">
        <SelectField
          name="language"
          label={t("language")}
          options={named(languages, locale, languageName)}
          defaultValue={resource?.language ?? locale}
        />
        <SelectField
          name="theme"
          label={t("theme")}
          placeholder={words("chooseOne")}
          options={resourceThemes.map((value) => ({ value, label: themes(value) }))}
          defaultValue={resource?.theme ?? ""}
          required
        />
      </div>
      <TextField
        name="url"
        type="url"
        label={t("url")}
        note={words("optional")}
        defaultValue={resource?.url ?? ""}
      />
      <TextField
        name="urlKilobytes"
        type="number"
        inputMode="numeric"
        min={1}
        label={t("urlSize")}
        hint={t("urlSizeHint")}
        note={words("optional")}
        className="input-short"
        defaultValue={resource?.urlBytes ? Math.round(resource.urlBytes / 1000) : ""}
      />
      <SelectField
        name="moduleId"
        label={t("module")}
        note={words("optional")}
        placeholder={words("none")}
        options={choices.map(({ id, title }) => ({ value: id, label: titleIn(title, locale) }))}
        defaultValue={resource?.moduleId ?? ""}
      />
      <ObjectivesField objectives={objectives} chosen={resource?.objectives} />
    </>
  );
}
