import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card, CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { instantText } from "@/lib/dates";
import { languageName } from "@/lib/names";
import { pointsOf, statementChoices, statementsOf } from "@/liga/statements/queries";
import { inDelegation } from "../belong";
import { DelegationHeader } from "../header";
import { pointAdd, statementAdd } from "./actions";
import { OutcomeMark, TextMark } from "./marks";
import { PointFields } from "./point-fields";
import { StatementFields } from "./statement-fields";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statements"))("title") };
}

/** What a delegation says at its forum, session by session, and its pages of asks. */
export default async function StatementsPage({ params }: Props) {
  const { delegationId } = await params;
  const [t, words, locale, { viewer, here, read }] = await Promise.all([
    getTranslations("statements"),
    getTranslations("words"),
    getLocale(),
    inDelegation(delegationId, async (tx) => ({
      statements: await statementsOf(tx, delegationId),
      points: await pointsOf(tx, delegationId),
      choices: await statementChoices(tx, delegationId),
    })),
  ]);
  const plans = here.leads || here.coordinates;
  const at = `/delegations/${here.id}/statements`;
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={here}
        part="statements"
        title={t("title")}
        coordinates={here.coordinates}
        member={here.member}
      />
      <Section title={t("list")} lead={t("lead")}>
        {read.statements.length === 0 && <EmptyState title={t("none")} />}
        <CardList>
          {read.statements.map((one) => (
            <Card
              key={one.id}
              title={one.title}
              href={`${at}/${one.id}`}
              status={<OutcomeMark outcome={one.outcome} />}
              meta={
                one.session
                  ? `${one.session.title}, ${instantText(new Date(one.session.startsAt), { locale, zone: one.session.zone })}`
                  : t("fields.noSession")
              }
            >
              <p>{one.speakerId ? t("speaks", { name: one.speaker ?? words("unnamed") }) : t("noSpeaker")}</p>
              {one.texts.map((text) => (
                <p key={text.id}>
                  {languageName(text.language, locale)} <TextMark text={text} />
                </p>
              ))}
            </Card>
          ))}
        </CardList>
        {plans && (
          <Disclosure summary={t("add")}>
            <ActionForm action={statementAdd} className="no-print">
              <input type="hidden" name="delegation" value={here.id} />
              <StatementFields here={here} choices={read.choices} />
              <SubmitButton>{t("add")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        )}
      </Section>
      <Section title={t("points.title")} lead={t("points.lead")} id="points">
        {read.points.length === 0 && <p className="text-muted">{t("points.none")}</p>}
        <CardList>
          {read.points.map((point) => (
            <Card
              key={point.id}
              title={point.title}
              href={`${at}/points/${point.id}`}
              meta={point.objective ? t("points.objectiveIs", { number: point.objective }) : undefined}
            >
              <p>{point.ask}</p>
            </Card>
          ))}
        </CardList>
        {plans && (
          <Disclosure summary={t("points.add")}>
            <ActionForm action={pointAdd} className="no-print">
              <input type="hidden" name="delegation" value={here.id} />
              <PointFields here={here} choices={read.choices} />
              <SubmitButton>{t("points.add")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        )}
      </Section>
    </>
  );
}
