import { useLocale, useTranslations } from "next-intl";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { locales } from "@/db/enums";
import { languageName } from "@/lib/names";
import type { LetterPage } from "@/liga/letters/queries";
import { nameSign } from "@/liga/letters/rules";
import { save } from "../actions";

/** One text a language, with how many read it. */
export function TextForm({ letter }: { letter: LetterPage }) {
  const t = useTranslations("letters.letter");
  const locale = useLocale();
  return (
    <Section title={t("write")} lead={t("writeLead", { sign: nameSign })}>
      <ActionForm action={save} key={letter.version}>
        <input type="hidden" name="letterId" value={letter.id} />
        <input type="hidden" name="version" value={letter.version} />
        {locales.map((code) => {
          const text = letter.texts.find((one) => one.locale === code);
          const count = letter.readers.filter((reader) => reader.locale === code).length;
          return (
            <fieldset key={code} className="my-4">
              <legend className="font-semibold">
                {t("language", { language: languageName(code, locale), count })}
              </legend>
              <TextField
                name={`subject.${code}`}
                label={t("subject")}
                defaultValue={text?.subject ?? ""}
                maxLength={200}
                lang={code}
              />
              <TextArea
                name={`body.${code}`}
                label={t("body")}
                defaultValue={text?.body ?? ""}
                rows={8}
                maxLength={5000}
                lang={code}
              />
            </fieldset>
          );
        })}
        <SubmitButton variant="secondary">{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
