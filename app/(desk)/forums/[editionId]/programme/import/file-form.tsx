import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { ZoneField } from "../../../zone-field";

type Props = { editionId: string; zone: string; again: boolean; problem: string | undefined };

/** A plain form: the browser posts the file, and comes back to the preview or to what was wrong. */
export function FileForm({ editionId, zone, again, problem }: Props) {
  const t = useTranslations("programmeImport.file");
  return (
    <Section title={t(again ? "again" : "title")} id={again && !problem ? "another" : "files"}>
      <form
        className="form max-w-measure"
        action={`/forums/${editionId}/programme/import/file`}
        method="post"
        encType="multipart/form-data"
      >
        <FileField
          name="file"
          label={t("label")}
          hint={t("hint")}
          error={problem}
          accept=".ics,.json,.xml,.csv,.tsv,.txt,.xlsx,text/calendar"
          required
        />
        <ZoneField name="zone" label={t("zone")} hint={t("zoneHint")} defaultValue={zone} first={[zone]} />
        <div className="actions">
          <Button type="submit" variant={again ? "secondary" : "primary"}>
            {t("submit")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
