import { useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/copy-text";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Note } from "@/liga/letters/queries";
import { handed } from "./actions";

/** Notices for women without e-mail, as plain text to carry by any way. */
export function NoteList({ notes }: { notes: Note[] }) {
  const t = useTranslations("letters.notes");
  const words = useTranslations("words");
  if (notes.length === 0) return <p>{t("empty")}</p>;
  return (
    <ul className="divide-y divide-line *:py-4">
      {notes.map(({ id, name, text }) => (
        <li key={id}>
          <CopyText
            label={t("text", { name })}
            text={text}
            copyLabel={words("copy")}
            copiedLabel={words("copied")}
          />
          <ActionForm action={handed} messageAt="end">
            <input type="hidden" name="mailId" value={id} />
            <SubmitButton variant="quiet" size="small" aria-label={t("doneFor", { name })}>
              {t("done")}
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
