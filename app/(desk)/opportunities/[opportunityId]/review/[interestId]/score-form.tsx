import { useTranslations } from "next-intl";
import { CheckboxField, RadioGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DeskRow, ReviewCall } from "@/liga/opportunities/review-queries";
import { giveReview } from "../../../actions";

/** A level for each criterion, in the words of the call, or that she is not free to judge. */
export function ScoreForm({ desk, row }: { desk: ReviewCall; row: DeskRow }) {
  const t = useTranslations("calls.review");
  const words = useTranslations("words");
  return (
    <ActionForm action={giveReview} aria-label={t("save")}>
      <input type="hidden" name="interest" value={row.interestId} />
      {row.version !== null && <input type="hidden" name="version" value={row.version} />}
      {desk.criteria.map(({ id, title, weight, levels }) => (
        <RadioGroup
          key={id}
          name={`scores.${id}`}
          label={title}
          hint={t("weight", { weight })}
          defaultValue={row.scores?.[id]?.toString()}
          options={levels.map((label, level) => ({ value: String(level), label }))}
        />
      ))}
      <TextArea
        name="comment"
        label={t("comment")}
        note={words("optional")}
        defaultValue={row.comment ?? ""}
        rows={3}
        dir="auto"
      />
      <CheckboxField
        name="conflict"
        label={t("conflict")}
        hint={t("conflictHint")}
        defaultChecked={row.conflict === "declared"}
      />
      <SubmitButton>{t(row.version === null ? "save" : "again")}</SubmitButton>
    </ActionForm>
  );
}
