import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { instantText } from "@/lib/dates";
import { directionOf } from "@/lib/direction";
import { languageName } from "@/lib/names";
import { minutesText } from "@/lib/word-count";
import { limits } from "@/liga/statements/limits";
import { statementChoices, statementsOf, textHistory } from "@/liga/statements/queries";
import { idOf, inDelegation } from "../../belong";
import { DelegationHeader } from "../../header";
import { statementSave } from "../actions";
import { OutcomeSection } from "../outcome-section";
import { StatementFields } from "../statement-fields";
import { TextForm, TextSection } from "../text-section";

type Props = { params: Promise<{ delegationId: string; statementId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statements"))("one") };
}

/** One statement: its words in each language, its signature and what came of it. */
export default async function StatementPage({ params }: Props) {
  const { delegationId, statementId } = await params;
  const [t, words, locale, { viewer, here, read }] = await Promise.all([
    getTranslations("statements"),
    getTranslations("words"),
    getLocale(),
    inDelegation(delegationId, async (tx) => ({
      statement: (await statementsOf(tx, delegationId, idOf(statementId)))[0] ?? notFound(),
      history: await textHistory(tx, statementId),
      choices: await statementChoices(tx, delegationId),
    })),
  ]);
  const { statement, history, choices } = read;
  const zone = viewer.timeZone;
  const { confidence, source } = limits[statement.setting];
  const name = (id: string | null, given: string | null) =>
    id ? (given ?? words("unnamed")) : t("fields.nobody");
  const allowed = [
    statement.limitSeconds !== null && t("limitTime", { time: minutesText(statement.limitSeconds) }),
    statement.limitWords !== null && t("limitWords", { count: statement.limitWords }),
    source ? t("limitSource", { source }) : confidence === "R" && t("limitRecalled"),
  ].filter((fact) => fact !== false);
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={here}
        part="statements"
        title={statement.title}
        coordinates={here.coordinates}
        member={here.member}
      />
      <DefinitionList
        items={[
          {
            term: t("fields.session"),
            detail: statement.session
              ? `${statement.session.title}, ${instantText(new Date(statement.session.startsAt), { locale, zone: statement.session.zone })}`
              : t("fields.noSession"),
          },
          {
            term: t("fields.setting"),
            detail: [t(`settings.${statement.setting}`), ...allowed].join(" · "),
          },
          { term: t("fields.speaker"), detail: name(statement.speakerId, statement.speaker) },
          { term: t("fields.substitute"), detail: name(statement.substituteId, statement.substitute) },
          ...(statement.point
            ? [
                {
                  term: t("fields.point"),
                  detail: (
                    <TextLink href={`/delegations/${here.id}/statements/points/${statement.point.id}`}>
                      {statement.point.title}
                    </TextLink>
                  ),
                },
              ]
            : []),
          ...(statement.checkAgainstDelivery ? [{ term: t("fields.check"), detail: words("yes") }] : []),
        ]}
      />
      {statement.texts.length === 0 && <EmptyState title={t("text.none")} />}
      {statement.texts.map((text) => (
        <TextSection key={text.language} statement={statement} text={text} signs={here.signs} zone={zone} />
      ))}
      {statement.writes && (
        <Disclosure summary={t("text.add")} open={statement.texts.length === 0}>
          <TextForm statement={statement} taken={statement.texts.map(({ language }) => language)} />
        </Disclosure>
      )}
      <OutcomeSection statement={statement} zone={zone} />
      {statement.writes && (
        <Disclosure summary={t("change")}>
          <ActionForm action={statementSave} className="no-print">
            <input type="hidden" name="statement" value={statement.id} />
            <input type="hidden" name="version" value={statement.version} />
            <StatementFields here={here} choices={choices} statement={statement} />
            <SubmitButton>{words("save")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {history.length > statement.texts.length && (
        <Section title={t("text.history")}>
          {history.map((text) => (
            <Disclosure
              key={text.id}
              summary={`${languageName(text.language, locale)} ${text.number} · ${text.writtenBy ?? words("unnamed")}, ${instantText(new Date(text.writtenAt), { locale, zone })}`}
            >
              <p className="whitespace-pre-wrap" lang={text.language} dir={directionOf(text.language)}>
                {text.text}
              </p>
            </Disclosure>
          ))}
        </Section>
      )}
    </>
  );
}
