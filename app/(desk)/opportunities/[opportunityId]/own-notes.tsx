import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnPart } from "@/liga/opportunities/queries";
import { askForNote } from "../actions";

type Props = { callId: string; notes: OwnPart["notes"] };

/** Who may say a word for her, and who has; never the words. */
export function OwnNotes({ callId, notes }: Props) {
  const t = useTranslations("calls.notes");
  const words = useTranslations("words");
  if (notes.length === 0) return null;
  return (
    <Section title={t("title")} lead={t("lead")}>
      <ul className="grid gap-4">
        {notes.map(({ authorId, name, mentor, askedAt, writtenAt }) => (
          <li key={authorId}>
            <ActionForm action={askForNote} className="form-inline">
              <p>
                {name ?? words("unnamed")} · {t(mentor ? "mentor" : "coordinator")}
              </p>
              {writtenAt ? (
                <Status kind="done">{t("written")}</Status>
              ) : askedAt ? (
                <Status kind="neutral">{t("asked")}</Status>
              ) : (
                <>
                  <input type="hidden" name="opportunity" value={callId} />
                  <input type="hidden" name="author" value={authorId} />
                  <SubmitButton
                    variant="secondary"
                    size="small"
                    aria-label={t("askOf", { name: name ?? "" })}
                  >
                    {t("ask")}
                  </SubmitButton>
                </>
              )}
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
