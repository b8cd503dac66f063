import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { materialOrigins } from "@/db/enums";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { ModulePage } from "@/liga/training/read-curricula";
import { Since } from "../../../../modules/[moduleId]/since";
import { keepMaterial, takeMaterial } from "../../../actions";

/** The materials of a module, each in the languages there are, with who put it into each. */
export function MaterialEditor({ module, zone }: { module: ModulePage; zone: string }) {
  const t = useTranslations("plans.module");
  const locale = useLocale();
  return (
    <Section title={t("materials")} {...(module.published ? { lead: t("published") } : {})}>
      {module.materials.map(({ id, texts }) => (
        <div key={id} className="mb-4">
          <ul className="divide-y divide-line *:py-2">
            {texts.map((text) => (
              <li key={text.language} className="flex flex-wrap items-center justify-between gap-x-4">
                <span lang={text.language} dir="auto">
                  {text.title}
                </span>
                <span className="text-muted">
                  {t(`origin.${text.origin}`, { language: languageName(text.language, locale) })}
                </span>
                <Since text={text} zone={zone} />
                {!module.published && <TakeAway materialId={id} {...text} />}
              </li>
            ))}
          </ul>
          <Disclosure summary={t("addLanguage", { title: texts[0]?.title ?? "" })}>
            <MaterialForm moduleId={module.id} materialId={id} />
          </Disclosure>
        </div>
      ))}
      <Disclosure summary={t("addMaterial")} open={module.materials.length === 0}>
        <MaterialForm moduleId={module.id} />
      </Disclosure>
    </Section>
  );
}

function TakeAway({ materialId, language, title }: { materialId: string; language: string; title: string }) {
  const t = useTranslations("plans.module");
  const named = { title, language: languageName(language, useLocale()) };
  return (
    <ActionForm action={takeMaterial} messageAt="end">
      <input type="hidden" name="materialId" value={materialId} />
      <input type="hidden" name="language" value={language} />
      <SubmitButton variant="quiet" size="small" aria-label={t("removeNamed", named)}>
        {t("remove")}
      </SubmitButton>
    </ActionForm>
  );
}

function MaterialForm({ moduleId, materialId }: { moduleId: string; materialId?: string }) {
  const t = useTranslations("plans.module");
  const words = useTranslations("words");
  const locale = useLocale();
  // Several of these forms may stand on one page.
  const own = (name: string) => `${name}-${materialId ?? "new"}`;
  return (
    <ActionForm action={keepMaterial}>
      <input type="hidden" name="moduleId" value={moduleId} />
      {materialId && <input type="hidden" name="materialId" value={materialId} />}
      <SelectField
        name="language"
        id={own("language")}
        label={t("language")}
        options={named(spokenLanguages, locale, languageName)}
        defaultValue={locale}
      />
      <TextField name="title" id={own("title")} label={t("materialTitle")} required />
      <TextField name="url" id={own("url")} type="url" label={t("url")} note={words("optional")} />
      <TextArea name="body" id={own("body")} label={t("body")} note={words("optional")} />
      <SelectField
        name="origin"
        id={own("origin")}
        label={t("originLabel")}
        options={materialOrigins.map((value) => ({ value, label: t(`originChoice.${value}`) }))}
        defaultValue="unchecked"
      />
      <SubmitButton variant="secondary">{t("saveMaterial")}</SubmitButton>
    </ActionForm>
  );
}
