import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { columns } from "@/liga/forums/programme/entry";
import type { Import } from "@/liga/forums/programme/kept";
import { ZoneField } from "../../../zone-field";
import { rereadProgramme } from "./actions";

/** The same file in another zone, or with a table's columns taken for something else. */
export function RereadForm({ last }: { last: Import }) {
  const t = useTranslations("programmeImport");
  const { parsed } = last;
  return (
    <Section title={t("reread.title")} lead={t("reread.lead")} id="reread">
      <ActionForm action={rereadProgramme} className="max-w-measure">
        <input type="hidden" name="import" value={last.id} />
        <ZoneField
          name="zone"
          label={t("file.zone")}
          hint={t("file.zoneHint")}
          defaultValue={parsed.zone}
          first={[parsed.zone]}
        />
        {(parsed.unknownAsOwn || parsed.unreadable.some(({ reason }) => reason === "unknown_zone")) && (
          <CheckboxField
            name="unknownAsOwn"
            label={t("reread.unknownAsOwn")}
            defaultChecked={parsed.unknownAsOwn}
          />
        )}
        {parsed.headings && (
          <fieldset className="grid gap-4">
            <legend className="font-semibold">{t("reread.columns")}</legend>
            {columns.map((column) => (
              <SelectField
                key={column}
                name={`columns.${column}`}
                label={t(`reread.column.${column}`)}
                defaultValue={String(parsed.columns?.[column] ?? "")}
                options={[
                  { value: "", label: t("reread.notThere") },
                  ...(parsed.headings ?? []).map((heading, at) => ({
                    value: String(at),
                    label: heading.trim() || String(at + 1),
                  })),
                ]}
              />
            ))}
          </fieldset>
        )}
        <div className="actions">
          <SubmitButton variant="secondary">{t("reread.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
