import { useLocale, useTranslations } from "next-intl";
import { KeptDraft } from "@/app/(desk)/drafts/kept-draft";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { Call, OwnPart } from "@/liga/opportunities/queries";
import { mayReword, mayWithdraw } from "@/liga/opportunities/rules";
import type { Viewer } from "@/liga/viewer";
import { expressInterest, withdrawInterest } from "../actions";
import { InterestStateMark } from "../marks";
import { WhenRefused } from "./when-refused";

type Props = { viewer: Viewer; call: Call; own: OwnPart; open: boolean };

/** Her answer: what she wrote, what became of it, and what she may still do. */
export function OwnAnswer({ viewer, call, own, open }: Props) {
  const t = useTranslations("opportunities");
  const apply = useTranslations("calls.apply");
  const { state, reason } = call;
  const writes = open && (state === null || mayReword(state));
  const unsent = !open && own.draft !== null;
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
      {writes && call.blind && <Notice tone="neutral">{apply("blind")}</Notice>}
      {unsent && <Notice tone="attention">{apply("lateDraft")}</Notice>}
      {!writes && <Written call={call} words={unsent ? own.draft : call} />}
      {/* Stands even when the call is closed: an answer that came too late keeps its words. */}
      <ActionForm action={expressInterest}>
        {writes ? (
          <>
            <Words viewer={viewer} call={call} own={own} />
            <SubmitButton>{t(state === "submitted" ? "answer.change" : "answer.send")}</SubmitButton>
          </>
        ) : (
          <WhenRefused>
            <Words viewer={viewer} call={call} own={own} />
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

type Said = { statement: string | null; answers: Record<string, string> | null } | null;

/** What she sent, or had not sent when the call closed; no longer to be changed. */
function Written({ call, words }: { call: Call; words: Said }) {
  if (!words?.statement && Object.keys(words?.answers ?? {}).length === 0) return null;
  return (
    <div className="grid max-w-measure gap-4">
      <blockquote className="whitespace-pre-line" dir="auto">
        {words?.statement}
      </blockquote>
      {call.questions.map(({ id, text }) => (
        <div key={id}>
          <p className="field-label">{text}</p>
          <p className="whitespace-pre-line" dir="auto">
            {words?.answers?.[id]}
          </p>
        </div>
      ))}
    </div>
  );
}

function Words({ viewer, call, own }: { viewer: Viewer; call: Call; own: OwnPart }) {
  const t = useTranslations("opportunities.answer");
  const apply = useTranslations("calls.apply");
  const locale = useLocale();
  const { draft } = own;
  const answers = draft?.answers ?? call.answers ?? {};
  const language = draft?.language ?? call.language ?? viewer.locale;
  const languages = new Set<string>([...spokenLanguages, language]);
  return (
    <>
      <input type="hidden" name="opportunity" value={call.id} />
      {call.answerVersion !== null && <input type="hidden" name="version" value={call.answerVersion} />}
      <SelectField
        name="language"
        label={apply("language")}
        hint={apply("languageHint")}
        defaultValue={language}
        options={named([...languages], locale, languageName)}
      />
      <TextArea
        name="statement"
        label={t("statement")}
        hint={t("statementHint")}
        defaultValue={draft?.statement || call.statement || ""}
        rows={6}
        dir="auto"
        required
      />
      {call.questions.map(({ id, text }) => (
        <TextArea
          key={id}
          name={`answers.${id}`}
          label={text}
          defaultValue={answers[id] ?? ""}
          rows={4}
          dir="auto"
          required
        />
      ))}
      <KeptDraft
        source={`/opportunities/${call.id}/draft`}
        place={`liga-call:${viewer.id}:${call.id}`}
        version={draft?.version ?? 0}
      />
    </>
  );
}
