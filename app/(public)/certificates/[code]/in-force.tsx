import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Status } from "@/components/ui/status";
import { dayText } from "@/lib/dates";

type Props = {
  code: string;
  title: string;
  says: { issuedOn: string; name: string; programme: string; cohort: string };
  /** What this kind of certificate says besides. */
  items: { term: string; detail: ReactNode }[];
};

/** A certificate in force: whose it is, of what, and the paper itself. */
export function InForce({ code, title, says, items }: Props) {
  const t = useTranslations("certificates.public");
  const locale = useLocale();
  return (
    <>
      <PageHeader
        title={title}
        lead={<Status kind="done">{t("valid")}</Status>}
        meta={t("since", { date: dayText(says.issuedOn, locale) })}
        actions={
          <LinkButton href={`/certificates/${code}/pdf`} download>
            {t("download")}
          </LinkButton>
        }
      />
      <DefinitionList
        items={[
          { term: t("name"), detail: <strong dir="auto">{says.name}</strong> },
          { term: t("programme"), detail: says.programme },
          { term: t("cohort"), detail: says.cohort },
          ...items,
        ]}
      />
    </>
  );
}
