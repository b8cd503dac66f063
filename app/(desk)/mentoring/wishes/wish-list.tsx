import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/choice-field";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { languageName, listText } from "@/lib/names";
import type { WishCard } from "@/liga/mentoring/profiles/queries";
import { saveOwnWishes } from "./actions";

const wishWords = ["none", "wish", "much", "no_go"] as const;

/** Each of those a wish may be about, with what she says of her; one form, without script. */
export function WishList({ title, cards }: { title: string; cards: WishCard[] }) {
  const t = useTranslations("matching.wishes");
  const themes = useTranslations("resources.themes");
  const words = useTranslations("words");
  const locale = useLocale();
  if (cards.length === 0)
    return (
      <Section title={title}>
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      </Section>
    );
  const languages = (codes: string[]) =>
    listText(
      codes.map((code) => languageName(code, locale)),
      locale,
    );
  return (
    <Section title={title} lead={t("private")}>
      <ActionForm action={saveOwnWishes} messageAt="end">
        <CardList>
          {cards.map((card) => (
            <Card key={card.id} title={card.name} meta={card.organisation}>
              {card.languages.length > 0 && <p>{t("speaks", { languages: languages(card.languages) })}</p>}
              {card.themes.length > 0 && (
                <p>
                  {listText(
                    card.themes.map((theme) => themes(theme)),
                    locale,
                  )}
                </p>
              )}
              {card.region && <p>{words(`commission.${card.region}`)}</p>}
              {card.together && <p>{t("group")}</p>}
              {card.boundaries && <p>{t("boundaries", { text: card.boundaries })}</p>}
              <RadioGroup
                name={`word.${card.id}`}
                label={t("word", { name: card.name })}
                options={wishWords.map((value) => ({ value, label: t(`words.${value}`) }))}
                defaultValue={card.word}
              />
            </Card>
          ))}
        </CardList>
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
