import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Assignment, Submission } from "@/liga/training/assignments/queries";
import { UploadForm } from "../../upload-form";
import { takeAway } from "../actions";
import { FileList } from "./file-list";
import { VoiceRecorder } from "./voice-recorder";

type Props = {
  assignment: Assignment;
  files: Submission["files"];
  open: boolean;
  /** What was wrong with the last file, when the form came back without script. */
  problem: string | undefined;
  ids: [string, string];
};

/** Her files and voice notes, and the ways to add one; each works without script. */
export function FilesPart({ assignment, files, open, problem, ids }: Props) {
  const t = useTranslations("assignments.files");
  const errors = useTranslations("errors.fields");
  if (!assignment.allowsFile && !assignment.allowsVoice && files.length === 0) return null;
  const action = `/training/assignments/${assignment.id}/files`;
  const words = {
    sending: t("sending"),
    waiting: t("waiting"),
    failed: t("failed"),
    added: t("added"),
    tooLarge: errors("file_over_limit"),
    missing: errors("file_missing"),
  };
  return (
    <Section title={t("title")} id="files">
      <FileList
        files={files}
        after={(file) =>
          open && (
            <ActionForm action={takeAway} className="form-inline" messageAt="end">
              <input type="hidden" name="fileId" value={file.id} />
              <SubmitButton variant="quiet" size="small" aria-label={`${t("remove")}: ${file.name}`}>
                {t("remove")}
              </SubmitButton>
            </ActionForm>
          )
        }
      />
      {open && assignment.allowsVoice && (
        <VoiceRecorder
          action={action}
          words={{
            ...words,
            start: t("start"),
            stop: t("stop"),
            again: t("again"),
            use: t("use"),
            recording: t("recording", { time: "{time}" }),
            listen: t("listen"),
            noMicrophone: t("noMicrophone"),
            name: t("noteName"),
            title: t("voice"),
          }}
        />
      )}
      {open && assignment.allowsVoice && (
        <UploadForm
          action={action}
          fileId={ids[0]}
          label={t("voiceFile")}
          hint={t("voiceHint")}
          accept="audio/*"
          capture
          submit={t("use")}
          problem={assignment.allowsFile ? undefined : problem}
          words={words}
        />
      )}
      {open && assignment.allowsFile && (
        <UploadForm
          action={action}
          fileId={ids[1]}
          label={t("choose")}
          hint={t("hint")}
          submit={t("add")}
          problem={problem}
          words={words}
        />
      )}
    </Section>
  );
}
