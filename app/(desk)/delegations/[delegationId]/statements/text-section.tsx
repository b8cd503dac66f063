import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { materialOrigins } from "@/db/enums";
import { instantText } from "@/lib/dates";
import { directionOf } from "@/lib/direction";
import { languageName, named } from "@/lib/names";
import { minutesText } from "@/lib/word-count";
import { statementLanguages, usualPace } from "@/liga/statements/limits";
import type { Statement, StatementText } from "@/liga/statements/queries";
import { measure, mostWords } from "@/liga/statements/rules";
import { textReady, textReturn, textSave, textSign } from "./actions";
import { TextMark } from "./marks";
import { Rehearsal, SavedMeanwhile } from "./rehearsal";

type Props = { statement: Statement; text: StatementText; signs: boolean; zone: string };

/** The words of one language: read, written, counted, shown to the head and signed. */
export function TextSection({ statement, text, signs, zone }: Props) {
  const t = useTranslations("statements.text");
  const origins = useTranslations("statements.origins");
  const words = useTranslations("words");
  const locale = useLocale();
  const clock = { locale, zone };
  const language = languageName(text.language, locale);
  const most = mostWords(statement, text.wordsPerMinute);
  const found = measure(text.text, text.language, text.wordsPerMinute, statement);
  const when = (at: string) => instantText(new Date(at), clock);
  const open = !text.signedAt && !text.returnedAt;
  return (
    <Section title={language} id={`text-${text.language}`} actions={<TextMark text={text} />}>
      <p className="text-muted">
        {t("saved", {
          number: text.number,
          name: text.writtenBy ?? words("unnamed"),
          when: when(text.writtenAt),
        })}
        {" · "}
        {origins(text.origin)}
      </p>
      {text.signedAt && (
        <p>{t("signed", { name: text.signedBy ?? words("unnamed"), when: when(text.signedAt) })}</p>
      )}
      {text.returnedNote && <p>{t("returned", { note: text.returnedNote })}</p>}
      {statement.writes ? (
        <TextForm statement={statement} text={text} />
      ) : (
        <>
          <p className="whitespace-pre-wrap" lang={text.language} dir={directionOf(text.language)}>
            {text.text}
          </p>
          <p>
            {t("count", { words: found.words, time: minutesText(found.seconds) })}
            {most !== null && ` ${t("allowed", { most })}`}
            {found.tooMany > 0 && ` ${t("over", { many: found.tooMany })}`}
          </p>
        </>
      )}
      {open && statement.writes && !text.readyAt && (
        <ActionForm action={textReady} className="form-inline no-print">
          <input type="hidden" name="text" value={text.id} />
          <SubmitButton variant="secondary" aria-label={`${t("ready")}: ${language}`}>
            {t("ready")}
          </SubmitButton>
        </ActionForm>
      )}
      {open && signs && (
        <>
          <ActionForm action={textSign} className="form-inline no-print">
            <input type="hidden" name="text" value={text.id} />
            <SubmitButton aria-label={`${t("sign")}: ${language}`}>{t("sign")}</SubmitButton>
          </ActionForm>
          <Disclosure summary={t("giveBack")}>
            <ActionForm action={textReturn} className="no-print">
              <input type="hidden" name="text" value={text.id} />
              <TextArea name="note" label={t("giveBackNote")} rows={2} required />
              <SubmitButton variant="secondary">{t("giveBack")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </>
      )}
    </Section>
  );
}

/** The form of a language that is there, or of a new one. */
export function TextForm({
  statement,
  text,
  taken = [],
}: {
  statement: Statement;
  text?: StatementText;
  taken?: string[];
}) {
  const t = useTranslations("statements");
  const locale = useLocale();
  const words = useTranslations("words");
  const language = text?.language ?? locale;
  const pace = text?.wordsPerMinute ?? usualPace.wordsPerMinute;
  const free = statementLanguages.filter((code) => !taken.includes(code));
  const sentences = t.raw("text" as "title") as unknown as Parameters<typeof Rehearsal>[0]["words"];
  const { count, allowed, over, start, stop, reset, said } = sentences;
  return (
    <ActionForm action={textSave} className="no-print">
      <input type="hidden" name="statement" value={statement.id} />
      <input type="hidden" name="base" value={text?.number ?? 0} />
      {text ? (
        <input type="hidden" name="language" value={text.language} />
      ) : (
        <SelectField
          name="language"
          label={t("text.language")}
          placeholder={words("chooseOne")}
          defaultValue=""
          options={named(free, locale, languageName)}
          required
        />
      )}
      {text && (
        <SavedMeanwhile
          label={t("text.meanwhile", { name: text.writtenBy ?? words("unnamed") })}
          text={text.text}
          language={text.language}
          dir={directionOf(text.language)}
        />
      )}
      <TextArea
        name="text"
        label={t("text.words")}
        hint={text?.signedAt ? t("text.signedHint") : undefined}
        rows={10}
        defaultValue={text?.text}
        lang={text?.language}
        dir={text ? directionOf(text.language) : "auto"}
        required
      />
      <Rehearsal
        text={text?.text ?? ""}
        language={language}
        pace={pace}
        limits={{ limitSeconds: statement.limitSeconds, limitWords: statement.limitWords }}
        words={{ count, allowed, over, start, stop, reset, said }}
      />
      <div className="field-row">
        <SelectField
          name="origin"
          label={t("text.origin")}
          defaultValue={text?.origin ?? "original"}
          options={materialOrigins.map((value) => ({ value, label: t(`origins.${value}`) }))}
        />
        <TextField
          name="wordsPerMinute"
          label={t("text.pace")}
          hint={t("text.paceHint", { usual: usualPace.wordsPerMinute })}
          inputMode="numeric"
          defaultValue={pace}
        />
      </div>
      <SubmitButton variant="secondary">{t("text.save")}</SubmitButton>
    </ActionForm>
  );
}
