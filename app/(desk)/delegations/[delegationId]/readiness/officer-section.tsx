import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Officer } from "@/liga/travel/choices";
import { officerDrop, officerName } from "../travel/actions";

/** Who else sees documents and dates here; coordinators name her among those who hold the role. */
export function OfficerSection({ delegationId, officers }: { delegationId: string; officers: Officer[] }) {
  const t = useTranslations("travel.officer");
  const named = officers.filter((one) => one.named);
  const free = officers.filter((one) => !one.named);
  return (
    <Section title={t("title")} lead={t("lead")} id="officer">
      {named.length === 0 && <p>{officers.length === 0 ? t("noChoice") : t("none")}</p>}
      {named.map(({ id, name }) => (
        <ActionForm key={id} action={officerDrop} messageAt="end">
          <input type="hidden" name="delegation" value={delegationId} />
          <input type="hidden" name="person" value={id} />
          <p>{name}</p>
          <SubmitButton variant="quiet" size="small">
            {t("drop", { name })}
          </SubmitButton>
        </ActionForm>
      ))}
      {free.length > 0 && (
        <Disclosure summary={t("name")}>
          <ActionForm action={officerName}>
            <input type="hidden" name="delegation" value={delegationId} />
            <SelectField
              name="person"
              label={t("person")}
              options={free.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SubmitButton variant="secondary">{t("add")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
