import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { accreditationFields } from "@/db/enums";
import { mostColumns } from "@/liga/delegations/papers/input";
import type { NameList } from "@/liga/delegations/papers/name-list";
import { columnsSave } from "../papers/actions";

/** The columns of a forum, in their order, with three empty places for more. */
export function ColumnsForm({ list }: { list: NameList }) {
  const t = useTranslations("papers");
  const places = Array.from(
    { length: Math.min(list.columns.length + 3, mostColumns) },
    (_, place) => list.columns[place],
  );
  return (
    <div className="no-print mt-6">
      <Disclosure summary={t("columns.title", { forum: list.forum })}>
        <ActionForm action={columnsSave}>
          <p>{t("columns.lead")}</p>
          <input type="hidden" name="delegation" value={list.id} />
          {places.map((column, place) => (
            <fieldset key={place} className="grid gap-2 border-line border-t pt-3">
              <legend className="sr-only">{t("columns.column", { number: place + 1 })}</legend>
              <div className="field-row">
                <TextField
                  name={`heading.${place}`}
                  label={t("columns.heading")}
                  defaultValue={column?.heading}
                  maxLength={120}
                />
                <SelectField
                  name={`field.${place}`}
                  label={t("columns.field")}
                  defaultValue={column?.field ?? "by_hand"}
                  options={accreditationFields.map((value) => ({ value, label: t(`fields.${value}`) }))}
                />
              </div>
              <CheckboxField
                name={`required.${place}`}
                label={t("columns.required")}
                defaultChecked={column?.required}
              />
            </fieldset>
          ))}
          <CheckboxField
            name="proposed"
            label={t("columns.proposed")}
            defaultChecked={list.columns.some(({ proposed }) => proposed)}
          />
          <SubmitButton variant="secondary">{t("columns.save")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
