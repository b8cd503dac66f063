import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CopyText } from "@/components/ui/copy-text";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { languageName, listText } from "@/lib/names";
import { decisionText } from "@/liga/opportunities/decision-notice";
import type { Call, Interest } from "@/liga/opportunities/queries";
import { InterestStateMark } from "../marks";
import { DecideForm } from "./decide-form";
import { HerSeat } from "./her-seat";

type Props = { call: Call; interest: Interest; seatHref: string; deciding: boolean; from: string };

/** One leader's answer: her words first, then what was or is to be decided. */
export function InterestCard({ call, interest, seatHref, deciding, from }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const name = interest.name ?? t("words.unnamed");
  const spoken = interest.languages.map((code) => languageName(code, locale));
  const decided = interest.state !== "submitted" && interest.state !== "withdrawn";
  return (
    <Card
      title={name}
      meta={[interest.organisation, listText(spoken, locale)].filter(Boolean).join(" · ")}
      status={<InterestStateMark state={interest.state} />}
      filter={t(`words.interestState.${interest.state}`)}
    >
      <blockquote className="max-w-measure whitespace-pre-line">{interest.statement}</blockquote>
      {interest.reason && decided && (
        <p className="max-w-measure text-muted">{t("opportunities.reason", { reason: interest.reason })}</p>
      )}
      <Earlier interest={interest} name={name} />
      {interest.state === "selected" && <HerSeat seatIn={interest.seatIn} name={name} href={seatHref} />}
      <DecideForm interest={interest} name={name} folded={!deciding} />
      {decided && !deciding && (
        <div className="actions">
          <LinkButton
            href={`/opportunities/${call.id}?open=${interest.id}`}
            variant="quiet"
            size="small"
            aria-label={t("opportunities.decide.againOf", { name })}
          >
            {t("opportunities.decide.again")}
          </LinkButton>
        </div>
      )}
      {decided && <Message call={call} interest={interest} name={name} from={from} />}
    </Card>
  );
}

/** What was decided before, and why, the first decision first. */
function Earlier({ interest, name }: { interest: Interest; name: string }) {
  const t = useTranslations();
  if (interest.earlier.length === 0) return null;
  return (
    <Disclosure summary={t("opportunities.earlier.title", { name })}>
      <ol className="grid max-w-measure gap-1">
        {interest.earlier.map(({ id, state, reason }) => (
          <li key={id}>
            {t("opportunities.earlier.line", { state: t(`words.interestState.${state}`), reason })}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

type MessageProps = { call: Call; interest: Interest; name: string; from: string };

/** The decision in her language, for whoever has no e-mail. */
function Message({ call, interest, name, from }: MessageProps) {
  const t = useTranslations();
  const { state, reason, locale } = interest;
  if (state === "submitted" || state === "withdrawn" || state === "lapsed") return null;
  const { title, forumNames, edition } = call;
  const decision = {
    name,
    locale,
    decision: state,
    reason: reason ?? "",
    callId: call.id,
    title,
    forumNames,
    edition,
  };
  return (
    <Disclosure summary={t("opportunities.notice.summary", { name })}>
      <CopyText
        label={t("opportunities.notice.label")}
        text={decisionText(decision, from).text}
        copyLabel={t("words.copy")}
        copiedLabel={t("words.copied")}
      />
    </Disclosure>
  );
}
