import { useLocale, useTranslations } from "next-intl";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Assignment, Submission } from "@/liga/training/assignments/queries";
import { titleIn } from "@/liga/training/title";
import { decide } from "../../actions";

type Props = { submission: Submission; rubric: Assignment["rubric"]; commentId: string };

/** Points, words for her, and one of two answers. */
export function DecideForm({ submission, rubric, commentId }: Props) {
  const t = useTranslations("assignments.review");
  const locale = useLocale();
  return (
    <ActionForm action={decide}>
      <input type="hidden" name="submissionId" value={submission.id} />
      <input type="hidden" name="version" value={submission.version} />
      <input type="hidden" name="commentId" value={commentId} />
      {rubric.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">{t("scores")}</legend>
          {rubric.map(({ id, text, most }) => (
            <TextField
              key={id}
              name={`scores.${id}`}
              type="number"
              inputMode="numeric"
              min={0}
              max={most}
              label={t("score", { criterion: titleIn(text, locale), most })}
              className="input-short"
              defaultValue={submission.scores[id]}
            />
          ))}
        </fieldset>
      )}
      <TextArea name="text" label={t("comment")} hint={t("commentHint")} rows={4} />
      <div className="actions">
        <SubmitButton name="decision" value="accepted">
          {t("accept")}
        </SubmitButton>
        <SubmitButton name="decision" value="returned" variant="secondary">
          {t("return")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
