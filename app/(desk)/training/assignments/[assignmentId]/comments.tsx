import { useLocale, useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { instantText } from "@/lib/dates";
import type { Submission } from "@/liga/training/assignments/queries";
import type { Viewer } from "@/liga/viewer";
import { comment } from "../actions";

type Props = {
  submission: Submission;
  viewer: Viewer;
  /** Made for this page, so that what is said twice by one press stands once. */
  commentId: string;
};

/** The talk about one submission, the first words first, and a field for the next. */
export function Comments({ submission, viewer, commentId }: Props) {
  const t = useTranslations("assignments.comments");
  const locale = useLocale();
  return (
    <Section title={t("title")}>
      {submission.comments.length === 0 && <p>{t("none")}</p>}
      <ol className="grid gap-4">
        {submission.comments.map(({ id, authorId, author, text, at }) => (
          <li key={id} className="max-w-measure">
            <p className="text-muted">
              {authorId === viewer.id ? t("you") : (author ?? t("staff"))} ·{" "}
              <time dateTime={at.toISOString()}>{instantText(at, { locale, zone: viewer.timeZone })}</time>
            </p>
            <p className="whitespace-pre-line" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
      <ActionForm action={comment}>
        <input type="hidden" name="submissionId" value={submission.id} />
        <input type="hidden" name="commentId" value={commentId} />
        <TextArea name="text" label={t("text")} rows={3} />
        <SubmitButton variant="secondary">{t("send")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
