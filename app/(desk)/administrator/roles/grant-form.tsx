import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { roles } from "@/db/enums";
import type { RolesPage } from "@/liga/administration/queries";
import { giveRole } from "../actions";

/** First find her, then give the role: a list of everybody would be too long to choose from. */
export function GrantForm({ typed, page }: { typed: string; page: RolesPage }) {
  const t = useTranslations("administrator.roles");
  const words = useTranslations("words");
  return (
    <>
      <form method="get" className="form form-inline">
        <TextField name="find" type="search" label={t("find")} defaultValue={typed} autoComplete="off" />
        <Button type="submit" variant="secondary">
          {t("findIt")}
        </Button>
      </form>
      {typed !== "" && page.found.length === 0 && (
        <EmptyState title={t("notFound", { typed })}>
          <p>{t("notFoundText")}</p>
        </EmptyState>
      )}
      {page.found.length > 0 && (
        <ActionForm action={giveRole}>
          <div className="field-row">
            <SelectField
              name="personId"
              label={t("person")}
              options={page.found.map(({ id, name, email }) => ({
                value: id,
                label: email ? t("personOption", { name, email }) : name,
              }))}
            />
            <SelectField
              name="role"
              label={t("role")}
              placeholder={words("chooseOne")}
              options={roles.map((role) => ({ value: role, label: words(`role.${role}`) }))}
            />
            <SelectField
              name="cohortId"
              label={t("cohort")}
              placeholder={t("everywhere")}
              options={page.cohorts.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          <SubmitButton>{t("giveIt")}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
