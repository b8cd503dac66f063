import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Notes } from "@/liga/mentoring/pair-work";
import { keepPrivateForm, keepSharedForm } from "../../actions";

type Props = { notes: Notes | null; meetingId: string; running: boolean };

/** What both keep of the meeting; either writes. */
export function SharedNotes({ notes, meetingId, running, name }: Props & { name: string }) {
  const t = useTranslations("pairs.notes");
  if (!running && !notes?.text) return null;
  return (
    <Section title={t("shared")} lead={t("sharedLead", { name })}>
      {running ? (
        <ActionForm action={keepSharedForm} messageAt="end">
          <input type="hidden" name="meetingId" value={meetingId} />
          <input type="hidden" name="version" value={notes?.version ?? 0} />
          <TextArea name="text" label={t("sharedLabel")} defaultValue={notes?.text} rows={7} />
          <SubmitButton variant="secondary">{t("keep")}</SubmitButton>
        </ActionForm>
      ) : (
        <Kept text={notes?.text} />
      )}
    </Section>
  );
}

/** What she keeps for herself. */
export function OwnNotes({ notes, meetingId, running }: Props) {
  const t = useTranslations("pairs.notes");
  if (!running && !notes?.text) return null;
  return (
    <Section title={t("own")} lead={t("ownLead")}>
      {running ? (
        <ActionForm action={keepPrivateForm} messageAt="end">
          <input type="hidden" name="meetingId" value={meetingId} />
          <input type="hidden" name="version" value={notes?.version ?? 0} />
          <TextArea name="text" label={t("ownLabel")} defaultValue={notes?.text} rows={5} />
          <SubmitButton variant="secondary">{t("keepOwn")}</SubmitButton>
        </ActionForm>
      ) : (
        <Kept text={notes?.text} />
      )}
    </Section>
  );
}

const Kept = ({ text }: { text: string | undefined }) => (
  <p dir="auto" className="max-w-measure whitespace-pre-wrap">
    {text}
  </p>
);
