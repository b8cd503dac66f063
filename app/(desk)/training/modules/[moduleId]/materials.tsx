import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { languageName, listText } from "@/lib/names";
import { readingOrder, textFor } from "@/liga/training/material-text";
import type { ModulePage } from "@/liga/training/read-curricula";
import { Since } from "./since";

/** Each material in the first of her languages there is one in, and who put it into that language. */
export function Materials({ module, zone }: { module: ModulePage; zone: string }) {
  const t = useTranslations("plans.module");
  const locale = useLocale();
  const order = readingOrder(locale, module.spoken);
  const names = (codes: string[]) =>
    listText(
      codes.map((code) => languageName(code, locale)),
      locale,
    );
  const shown = module.materials.flatMap(({ id, texts }) => {
    const text = textFor(texts, order);
    return text ? [{ id, text, others: texts.filter((other) => other !== text) }] : [];
  });
  return (
    <Section
      title={t("materials")}
      {...(shown.length > 0 ? { lead: t("order", { languages: names(order) }) } : {})}
    >
      {shown.length === 0 && <p>{t("noMaterials")}</p>}
      <CardList>
        {shown.map(({ id, text, others }) => {
          const language = languageName(text.language, locale);
          return (
            <Card
              key={id}
              level={3}
              title={text.title}
              meta={t(`origin.${text.origin}`, { language })}
              actions={text.url ? <LinkButton href={text.url}>{t("open")}</LinkButton> : undefined}
            >
              {text.language.split("-")[0] !== locale && <p>{t("notYours", { language })}</p>}
              {text.body && (
                <p lang={text.language} dir="auto" className="whitespace-pre-line">
                  {text.body}
                </p>
              )}
              <Since text={text} zone={zone} />
              {others.length > 0 && (
                <p className="text-muted">
                  {t("otherLanguages", { languages: names(others.map((other) => other.language)) })}
                </p>
              )}
            </Card>
          );
        })}
      </CardList>
    </Section>
  );
}
