import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { LetterList } from "@/db/enums";
import { begin } from "./actions";

type Props = { list: LetterList; cohortId: string; aboutId?: string };

/** Beside any list: one click to a draft that goes to exactly those on it. */
export function WriteTo({ list, cohortId, aboutId }: Props) {
  const t = useTranslations("letters");
  return (
    <ActionForm action={begin} messageAt="end">
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="cohortId" value={cohortId} />
      {aboutId && <input type="hidden" name="aboutId" value={aboutId} />}
      <SubmitButton variant="secondary" size="small">
        {t("write.to", { list: t(`list.${list}`) })}
      </SubmitButton>
    </ActionForm>
  );
}
