import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { Status } from "@/components/ui/status";
import { locales } from "@/db/enums";
import { languageName, listText } from "@/lib/names";
import type { LetterPage } from "@/liga/letters/queries";
import { addressed, textFor } from "@/liga/letters/rules";

/** The saved text as the readers of each language get it, with the first one's name. */
export function Preview({ letter }: { letter: LetterPage }) {
  const t = useTranslations("letters.letter");
  const locale = useLocale();
  return (
    <CardList>
      {locales.map((code) => {
        const readers = letter.readers.filter((reader) => reader.locale === code);
        const text = textFor(letter.texts, code);
        const [first] = readers;
        if (!first || !text) return null;
        return (
          <Card
            key={code}
            title={addressed(text.subject, first.name)}
            meta={t("previewIn", {
              language: languageName(code, locale),
              names: listText(
                readers.map(({ name }) => name),
                locale,
              ),
            })}
          >
            {text.fallback && (
              <p>
                <Status kind="attention">
                  {t("fallback", { language: languageName(text.locale, locale) })}
                </Status>
              </p>
            )}
            <p lang={text.locale} dir="auto" className="max-w-measure whitespace-pre-line wrap-anywhere">
              {addressed(text.body, first.name)}
            </p>
          </Card>
        );
      })}
    </CardList>
  );
}
