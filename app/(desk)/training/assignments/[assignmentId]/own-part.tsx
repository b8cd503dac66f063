import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { KeptDraft } from "@/app/(desk)/drafts/kept-draft";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { instantText } from "@/lib/dates";
import type { Assignment, Submission } from "@/liga/training/assignments/queries";
import { points } from "@/liga/training/assignments/rules";
import type { Viewer } from "@/liga/viewer";
import { answer } from "../actions";
import { LateMark } from "../marks";
import { Comments } from "./comments";
import { FilesPart } from "./files-part";

type Props = {
  viewer: Viewer;
  assignment: Assignment;
  submission: Submission | undefined;
  now: Date;
  fileText: string | undefined;
};

/** A leader's own answer: what became of it, her words, her files, and what was said. */
export function OwnPart({ viewer, assignment, submission, now, fileText }: Props) {
  const t = useTranslations("assignments");
  const locale = useLocale();
  const state = submission?.state ?? "draft";
  const open = state !== "accepted" && !(assignment.cancelled && state === "draft");
  const when = submission?.sentAt
    ? instantText(submission.sentAt, { locale, zone: viewer.timeZone })
    : undefined;
  const sum = points(assignment.rubric, submission?.scores ?? {});
  const form = `answer-${assignment.id}`;
  return (
    <>
      <Section title={t("answer.title")} tone="next" id="answer">
        {state === "returned" && <Notice tone="attention">{t("answer.returned")}</Notice>}
        {state === "accepted" && <Notice tone="done">{t("answer.accepted")}</Notice>}
        {state === "submitted" && when && <Notice tone="neutral">{t("answer.sent", { when })}</Notice>}
        {state === "draft" && assignment.dueAt < now && open && (
          <Notice tone="attention">{t("answer.afterDue")}</Notice>
        )}
        <p>
          <LateMark firstSentAt={submission?.firstSentAt ?? null} dueAt={assignment.dueAt} />{" "}
          {sum && t("pointsOf", sum)}
        </p>
        {open ? (
          <ActionForm action={answer} id={form}>
            <input type="hidden" name="assignmentId" value={assignment.id} />
            {assignment.allowsText ? (
              <>
                <TextArea
                  name="text"
                  label={t("answer.text")}
                  hint={t("answer.textHint")}
                  defaultValue={submission?.draft?.text ?? submission?.text}
                  rows={10}
                  dir="auto"
                />
                <KeptDraft
                  source={`/training/assignments/${assignment.id}/draft`}
                  place={`liga-draft:${viewer.id}:${assignment.id}`}
                  version={submission?.draft?.version ?? 0}
                  carriedAs="version"
                />
              </>
            ) : (
              <>
                <input type="hidden" name="text" value="" />
                <input type="hidden" name="version" value={submission?.draft?.version ?? 0} />
              </>
            )}
            <div className="actions">
              <SubmitButton name="do" value="send">
                {state === "draft" ? t("answer.send") : t("answer.sendAgain")}
              </SubmitButton>
              {assignment.allowsText && (
                <SubmitButton name="do" value="save" variant="secondary">
                  {t("answer.save")}
                </SubmitButton>
              )}
            </div>
          </ActionForm>
        ) : (
          submission &&
          state === "accepted" && (
            <p className="max-w-measure whitespace-pre-line">{submission.text || t("answer.noWords")}</p>
          )
        )}
      </Section>
      <FilesPart
        assignment={assignment}
        files={submission?.files ?? []}
        open={open}
        problem={fileText}
        ids={[randomUUID(), randomUUID()]}
      />
      {submission && state !== "draft" && (
        <Comments submission={submission} viewer={viewer} commentId={randomUUID()} />
      )}
    </>
  );
}
