import { useTranslations } from "next-intl";
import { ReasonList } from "@/app/(desk)/mentoring/reason-list";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardList } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { Contradiction } from "@/liga/mentoring/matching/problem";
import type { Loaded, Numbered } from "../../load";
import { useMatchingTexts } from "../../texts";
import { SayForm } from "../../together-section";

type Props = { loaded: Loaded; proposal: Numbered };

export function ProposalHeader({ loaded, proposal }: Props) {
  const t = useTranslations("matching.desk");
  const shell = useTranslations("shell");
  const { title, made } = useMatchingTexts(loaded);
  return (
    <PageHeader
      breadcrumb={
        <Breadcrumb
          label={shell("backTo")}
          items={[
            { href: `/mentoring/matching/${loaded.cohortId}`, label: `${t("title")}: ${loaded.desk.cohort}` },
            { label: t("proposalNumber", { number: proposal.number }) },
          ]}
        />
      }
      title={title(proposal)}
      meta={made(proposal)}
    />
  );
}

/** How good it is in figures; or what contradicts itself, each with its sentence. */
export function ProposalState({ loaded, proposal }: Props) {
  const t = useTranslations("matching.desk");
  const { figures, contradiction, accepted, name } = useMatchingTexts(loaded);
  if (proposal.state === "contradictory")
    return (
      <Notice tone="stopped" title={t("contradictory")}>
        <ul className="list-disc ps-5">
          {((proposal.outcome.contradictions ?? []) as Contradiction[]).map((one) => (
            <li key={JSON.stringify(one)}>{contradiction(one)}</li>
          ))}
        </ul>
        <p>{t("contradictoryText")}</p>
      </Notice>
    );
  const changed = proposal.pairs.filter(({ menteeId }) => menteeId !== proposal.menteeId).length;
  return (
    <>
      {proposal.acceptedAt && <Status kind="done">{accepted(proposal.acceptedAt)}</Status>}
      {proposal.menteeId && <p>{t("changesOthers", { name: name(proposal.menteeId), count: changed })}</p>}
      {proposal.pairs.length === 0 ? (
        <EmptyState title={t("nothingToDo")}>
          <p>{t("nobodyWaitsText")}</p>
        </EmptyState>
      ) : (
        <DefinitionList layout="figure" items={figures(proposal)} />
      )}
    </>
  );
}

/** Who with whom and why, by mentor so that a group stands together; whoever waits comes last. */
export function ProposalPairs({ loaded, proposal }: Props) {
  const t = useTranslations("matching.desk");
  const { name } = useMatchingTexts(loaded);
  const { mentors, choices } = loaded.desk;
  const placed = proposal.pairs.filter(({ mentorId }) => mentorId !== null);
  const waiting = proposal.pairs.filter(({ mentorId }) => mentorId === null);
  const chosen = [...new Set(placed.map(({ mentorId }) => mentorId as string))].sort((a, b) =>
    name(a).localeCompare(name(b)),
  );
  const groups = new Map(mentors.map(({ id, groupOf }) => [id, groupOf]));
  const open = proposal.acceptedAt === null;
  if (proposal.pairs.length === 0) return null;
  return (
    <>
      {chosen.length > 0 && (
        <Section title={t("pairsTitle")} lead={t("pairsLead")}>
          {chosen.map((mentorId) => (
            <Section
              key={mentorId}
              level={3}
              title={name(mentorId)}
              actions={groups.get(mentorId) ? <Badge>{t("groupWord")}</Badge> : undefined}
            >
              <CardList columns>
                {placed
                  .filter((pair) => pair.mentorId === mentorId)
                  .map(({ menteeId, fromMentorId, reasons }) => {
                    const word = choices.find(
                      (one) => one.menteeId === menteeId && one.mentorId === mentorId,
                    )?.word;
                    const both = { mentee: name(menteeId), mentor: name(mentorId) };
                    const say = { cohortId: loaded.cohortId, menteeId, mentorId };
                    return (
                      <Card
                        key={menteeId}
                        level={4}
                        title={name(menteeId)}
                        meta={fromMentorId ? t("instead", { name: name(fromMentorId) }) : undefined}
                        status={word && <Status kind="neutral">{t(word)}</Status>}
                        actions={
                          open &&
                          (word ? (
                            <SayForm
                              {...say}
                              word="none"
                              label={t("takeBackOf", { said: t("said", { ...both, word }) })}
                            >
                              {t("none")}
                            </SayForm>
                          ) : (
                            <>
                              <SayForm {...say} word="pin" label={t("said", { ...both, word: "pin" })}>
                                {t("pin")}
                              </SayForm>
                              <SayForm {...say} word="forbid" label={t("said", { ...both, word: "forbid" })}>
                                {t("forbid")}
                              </SayForm>
                            </>
                          ))
                        }
                      >
                        <ReasonList reasons={reasons} />
                      </Card>
                    );
                  })}
              </CardList>
            </Section>
          ))}
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={t("stillWaiting")} lead={t("shortText")}>
          <CardList columns>
            {waiting.map(({ menteeId, reasons }) => (
              <Card key={menteeId} title={name(menteeId)}>
                <ReasonList reasons={reasons} />
              </Card>
            ))}
          </CardList>
        </Section>
      )}
    </>
  );
}
