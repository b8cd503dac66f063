import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Call } from "@/liga/opportunities/queries";
import { mayReword, mayWithdraw } from "@/liga/opportunities/rules";
import { expressInterest, withdrawInterest } from "../actions";
import { InterestStateMark } from "../marks";
import { WhenRefused } from "./when-refused";

/** Her answer: what she wrote, what became of it, and what she may still do. */
export function OwnAnswer({ call, open }: { call: Call; open: boolean }) {
  const t = useTranslations("opportunities");
  const { state, reason, statement } = call;
  const writes = open && (state === null || mayReword(state));
  const lead = open
    ? writes
      ? "untilClosed"
      : "decidedEarly"
    : state
      ? "closedAnswered"
      : "closedUnanswered";
  return (
    <Section title={t(state ? "answer.yours" : "answer.title")} tone="next" lead={t(`answer.${lead}`)}>
      {state && <InterestStateMark state={state} />}
      {reason && <p className="max-w-measure">{t("reason", { reason })}</p>}
      {state && !writes && <blockquote className="max-w-measure whitespace-pre-line">{statement}</blockquote>}
      {/* Stands even when the call is closed: an answer that came too late keeps its words. */}
      <ActionForm action={expressInterest}>
        {writes ? (
          <>
            <Words call={call} />
            <SubmitButton>{t(state === "submitted" ? "answer.change" : "answer.send")}</SubmitButton>
          </>
        ) : (
          <WhenRefused>
            <Words call={call} />
          </WhenRefused>
        )}
      </ActionForm>
      {/* Stands when there is nothing left to take back, so that she reads that it is done. */}
      {state && (
        <ActionForm action={withdrawInterest}>
          {open && mayWithdraw(state) && (
            <>
              <input type="hidden" name="opportunity" value={call.id} />
              <SubmitButton variant="quiet">{t("answer.withdraw")}</SubmitButton>
            </>
          )}
        </ActionForm>
      )}
    </Section>
  );
}

function Words({ call }: { call: Call }) {
  const t = useTranslations("opportunities.answer");
  return (
    <>
      <input type="hidden" name="opportunity" value={call.id} />
      {call.answerVersion !== null && <input type="hidden" name="version" value={call.answerVersion} />}
      <TextArea
        name="statement"
        label={t("statement")}
        hint={t("statementHint")}
        defaultValue={call.statement ?? ""}
        rows={6}
        required
      />
    </>
  );
}
