import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextField } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { resourceThemes } from "@/db/enums";
import { languageName, named } from "@/lib/names";
import type { Objective } from "@/liga/forums/queries";
import type { LibraryFilter } from "@/liga/resources/input";
import { type Title, titleIn } from "@/liga/training/title";

type Props = {
  filter: LibraryFilter;
  modules: { id: string; title: Title }[];
  languages: string[];
  objectives: Objective[];
};

/** Words and shelves to look by; a plain form whose answer has its own address. */
export function FilterForm({ filter, modules, languages, objectives }: Props) {
  const t = useTranslations("resources");
  const locale = useLocale();
  const narrowed = Boolean(filter.module || filter.theme || filter.language || filter.objective);
  return (
    <search>
      <form action="/training/resources" method="get" className="form my-6">
        <TextField
          name="q"
          type="search"
          label={t("searchWords")}
          hint={t("searchHint")}
          defaultValue={filter.q}
        />
        <Disclosure summary={t("narrow")} open={narrowed}>
          <div className="field-row">
            <SelectField
              name="module"
              label={t("module")}
              placeholder={t("any")}
              options={modules.map(({ id, title }) => ({ value: id, label: titleIn(title, locale) }))}
              defaultValue={filter.module ?? ""}
            />
            <SelectField
              name="theme"
              label={t("theme")}
              placeholder={t("any")}
              options={resourceThemes.map((value) => ({ value, label: t(`themes.${value}`) }))}
              defaultValue={filter.theme ?? ""}
            />
          </div>
          <div className="field-row">
            <SelectField
              name="language"
              label={t("language")}
              placeholder={t("any")}
              options={named(languages, locale, languageName)}
              defaultValue={filter.language ?? ""}
            />
            <SelectField
              name="objective"
              label={t("objective")}
              placeholder={t("any")}
              options={objectives.map(({ number, title }) => ({
                value: String(number),
                label: `${number}. ${title}`,
              }))}
              defaultValue={filter.objective ? String(filter.objective) : ""}
            />
          </div>
        </Disclosure>
        <div className="actions">
          <Button type="submit" variant="primary">
            {t("search")}
          </Button>
          <LinkButton href="/training/resources" variant="quiet">
            {t("clear")}
          </LinkButton>
        </div>
      </form>
    </search>
  );
}
