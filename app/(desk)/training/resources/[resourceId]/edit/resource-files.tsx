import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { fileVariants } from "@/db/enums";
import { sizeText } from "@/lib/file-kinds";
import type { Resource } from "@/liga/resources/queries";
import { UploadForm } from "../../../upload-form";
import { takeAway } from "../../actions";

type Props = { resource: Resource; problem: string | undefined; fileId: string };

/** The files of a resource: the whole one and a smaller one for a slow network. */
export function ResourceFiles({ resource, problem, fileId }: Props) {
  const t = useTranslations("resources");
  const say = useTranslations("assignments.files");
  const errors = useTranslations("errors.fields");
  const locale = useLocale();
  return (
    <Section title={t("files")} id="files">
      {resource.files.length === 0 && <p>{t("noFiles")}</p>}
      <ul className="divide-y divide-line *:py-3">
        {resource.files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              {t(file.variant)}:{" "}
              <a className="link" href={`/files/${file.id}`} download>
                {file.name}
              </a>{" "}
              <span className="text-muted">{sizeText(file.bytes, locale)}</span>
            </span>
            <ActionForm action={takeAway} className="form-inline" messageAt="end">
              <input type="hidden" name="fileId" value={file.id} />
              <SubmitButton variant="quiet" size="small" aria-label={`${t("removeFile")}: ${file.name}`}>
                {t("removeFile")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <UploadForm
        action={`/training/resources/${resource.id}/files`}
        fileId={fileId}
        label={t("file")}
        hint={t("fileHint")}
        submit={t("upload")}
        problem={problem}
        words={{
          sending: say("sending"),
          waiting: say("waiting"),
          failed: say("failed"),
          added: say("added"),
          tooLarge: errors("file_over_limit"),
          missing: errors("file_missing"),
        }}
      >
        <RadioGroup
          name="variant"
          label={t("variant")}
          layout="row"
          defaultValue="full"
          options={fileVariants.map((value) => ({ value, label: t(value) }))}
        />
      </UploadForm>
    </Section>
  );
}
