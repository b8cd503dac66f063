import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { instantText } from "@/lib/dates";
import { languageName } from "@/lib/names";
import { shortlist } from "../../../actions";
import { CallCrumbs } from "../../../crumbs";
import { InterestStateMark } from "../../../marks";
import { DecideForm } from "../../decide-form";
import { HerSeat, seatsAt } from "../../her-seat";
import { loadSelection } from "../../load";
import { ranked } from "../ranked";
import { ScoresTable } from "./scores-table";

type Props = { params: Promise<{ opportunityId: string; interestId: string }> };

async function load({ opportunityId, interestId }: Awaited<Props["params"]>) {
  const { viewer, call, rows, delegation } = await loadSelection(opportunityId);
  const locale = await getLocale();
  const row = ranked(call, rows, "score", locale).find(({ id }) => id === interestId);
  if (!row) notFound();
  return { viewer, call, row, locale, seatHref: seatsAt(call, delegation) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(await params)).row.name };
}

/** One application whole, what reviewers gave, the words for her, and the decision with its reason. */
export default async function DecisionPage({ params }: Props) {
  const [{ viewer, call, row, locale, seatHref }, t] = await Promise.all([
    load(await params),
    getTranslations("calls"),
  ]);
  const { offer } = row;
  const until = offer && instantText(new Date(offer.expiresAt), { locale, zone: viewer.timeZone });
  return (
    <>
      <PageHeader
        title={row.name}
        lead={[
          row.organisation,
          row.language && t("review.writtenIn", { language: languageName(row.language, locale) }),
        ]
          .filter(Boolean)
          .join(" · ")}
        breadcrumb={<CallCrumbs call={call} here={row.name} />}
        meta={<InterestStateMark state={row.state} />}
      />
      <div className="grid max-w-measure gap-4" lang={row.language ?? undefined}>
        <blockquote className="whitespace-pre-line" dir="auto">
          {row.statement}
        </blockquote>
        {call.questions.map(({ id, text }) => (
          <div key={id}>
            <p className="field-label">{text}</p>
            <p className="whitespace-pre-line" dir="auto">
              {row.answers[id]}
            </p>
          </div>
        ))}
      </div>
      {row.notes.length > 0 && (
        <Section title={t("selection.words")}>
          {row.notes.map(({ author, text }) => (
            <div key={author} className="max-w-measure">
              <p className="field-label">{author}</p>
              <blockquote className="whitespace-pre-line" dir="auto">
                {text}
              </blockquote>
            </div>
          ))}
        </Section>
      )}
      <ScoresTable call={call} row={row} />
      <Section title={t("selection.decision")} tone="next">
        {offer && <p>{t(`selection.answerState.${offer.state}`, { until: until ?? "" })}</p>}
        {row.reason && <p className="max-w-measure">{row.reason}</p>}
        {row.state === "selected" && offer?.state !== "open" && (
          <HerSeat seatIn={row.seatIn} name={row.name} href={seatHref} />
        )}
        <ActionForm action={shortlist}>
          <input type="hidden" name="interest" value={row.id} />
          <SubmitButton name="on" value={row.shortlisted ? "no" : "yes"} variant="secondary" size="small">
            {t(row.shortlisted ? "selection.takeOff" : "selection.putOn")}
          </SubmitButton>
        </ActionForm>
        {row.state !== "withdrawn" && <DecideForm interest={row} name={row.name} folded={false} />}
      </Section>
      <div className="actions">
        <LinkButton href={`/opportunities/${call.id}/selection`} variant="quiet">
          {t("selection.back")}
        </LinkButton>
        <LinkButton href={`/opportunities/${call.id}/evidence/${row.personId}`} variant="quiet">
          {t("eligibility.evidence")}
        </LinkButton>
      </div>
    </>
  );
}
