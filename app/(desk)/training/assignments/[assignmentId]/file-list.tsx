import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { sizeText } from "@/lib/file-kinds";
import type { Submission } from "@/liga/training/assignments/queries";

type Props = { files: Submission["files"]; after?: (file: Submission["files"][number]) => React.ReactNode };

/** Files with their size before they are downloaded; a recording can be listened to here. */
export function FileList({ files, after }: Props) {
  const t = useTranslations("assignments.files");
  const locale = useLocale();
  if (files.length === 0) return <p>{t("none")}</p>;
  return (
    <ul className="divide-y divide-line *:py-3">
      {files.map((file) => (
        <li key={file.id} className="grid gap-2">
          <span>
            <a className="link" href={`/files/${file.id}`} download>
              {file.name}
            </a>{" "}
            <span className="text-muted">{sizeText(file.bytes, locale)}</span>{" "}
            {!file.sent && <Badge>{t("unsent")}</Badge>}
          </span>
          {/^(audio\/|video\/mp4)/.test(file.mediaType) && (
            // biome-ignore lint/a11y/useMediaCaption: a voice note has no captions to give
            <audio
              controls
              preload="none"
              src={`/files/${file.id}`}
              aria-label={`${t("listen")}: ${file.name}`}
              className="w-full max-w-measure"
            />
          )}
          {after?.(file)}
        </li>
      ))}
    </ul>
  );
}
