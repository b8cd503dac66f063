import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Status } from "@/components/ui/status";
import { daysText, dayText } from "@/lib/dates";
import type { PublicService } from "@/liga/mentoring/service/queries";
import { hoursOf } from "@/liga/mentoring/service/words";

/** What a mentor gave, for whoever holds her certificate. */
export function ServiceInForce({ code, says }: { code: string; says: NonNullable<PublicService["says"]> }) {
  const t = useTranslations("certificates.public");
  const service = useTranslations("service.public");
  const locale = useLocale();
  return (
    <>
      <PageHeader
        title={service("title")}
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
          { term: service("days"), detail: daysText(says.startsOn, says.endsOn, locale) },
          { term: service("mentees"), detail: says.mentees },
          { term: service("meetings"), detail: says.meetings },
          { term: service("hours"), detail: new Intl.NumberFormat(locale).format(hoursOf(says.minutes)) },
        ]}
      />
    </>
  );
}
