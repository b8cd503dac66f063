import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { locales, travelLetterKinds } from "@/db/enums";
import { dateText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import { type LetterFacts, missingFor } from "@/liga/travel/letters/facts";
import type { DelegateTravel } from "@/liga/travel/queries";
import { letterMake, letterRemove } from "./actions";

type Props = { travel: DelegateTravel; facts: LetterFacts | null; zone: string };

/** Her letters; a coordinator makes them, and sees first what is missing. */
export function LettersSection({ travel, facts, zone }: Props) {
  const t = useTranslations("travel.letters");
  const locale = useLocale();
  return (
    <Section title={t("title")} id="letters">
      {travel.letters.length === 0 && <p>{t("none")}</p>}
      <ul className="grid gap-4">
        {travel.letters.map((letter) => (
          <li key={letter.id} className="grid gap-2">
            <span>
              <TextLink href={`/delegations/${travel.id}/letters/${letter.id}`}>
                {t(`kinds.${letter.kind}`)}
              </TextLink>{" "}
              <span className="text-muted">
                {t("made", { day: dateText(new Date(letter.madeAt), { locale, zone }) })}
              </span>
            </span>
            <div className="actions">
              <LinkButton href={`/delegations/${travel.id}/letters/${letter.id}/pdf`} size="small" download>
                {t("pdf")}
              </LinkButton>
              {travel.coordinates && (
                <ActionForm action={letterRemove} messageAt="end">
                  <input type="hidden" name="letter" value={letter.id} />
                  <SubmitButton variant="quiet" size="small">
                    {t("remove")}
                  </SubmitButton>
                </ActionForm>
              )}
            </div>
          </li>
        ))}
      </ul>
      {facts && <MakeForm travel={travel} facts={facts} />}
    </Section>
  );
}

function MakeForm({ travel, facts }: { travel: DelegateTravel; facts: LetterFacts }) {
  const t = useTranslations("travel.letters");
  const words = useTranslations("words");
  const locale = useLocale();
  const missing = travelLetterKinds
    .map((kind) => ({ kind, list: missingFor(kind, facts) }))
    .filter(({ list }) => list.length > 0);
  const languages = locales.map((one) => ({ value: one, label: languageName(one, locale) }));
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="attention" title={t("missingTitle")}>
          <ul>
            {missing.map(({ kind, list }) => (
              <li key={kind}>
                {t("missingFor", {
                  kind: t(`kinds.${kind}`),
                  list: listText(
                    list.map((one) => t(`missing.${one}`)),
                    locale,
                  ),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {missing.length < travelLetterKinds.length && (
        <Disclosure summary={t("make")}>
          <ActionForm action={letterMake}>
            <input type="hidden" name="delegation" value={travel.id} />
            <input type="hidden" name="person" value={travel.personId} />
            <SelectField
              name="kind"
              label={t("kind")}
              options={travelLetterKinds
                .filter((kind) => !missing.some((one) => one.kind === kind))
                .map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
            <div className="field-row">
              <SelectField name="one" label={t("one")} options={languages} defaultValue={locales[0]} />
              <SelectField name="other" label={t("other")} options={languages} defaultValue={locales[1]} />
            </div>
            <TextField
              name="contact"
              label={t("contact")}
              hint={t("contactHint")}
              note={words("optional")}
              maxLength={200}
              dir="auto"
            />
            <div className="field-row">
              <DateField name="from" label={t("from")} hint={t("daysHint")} />
              <DateField name="until" label={t("until")} />
            </div>
            <SubmitButton variant="secondary">{t("submit")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}
