import { useLocale, useTranslations } from "next-intl";
import { daysText } from "@/lib/dates";
import type { PublicService } from "@/liga/mentoring/service/queries";
import { hoursOf } from "@/liga/mentoring/service/words";
import { InForce } from "./in-force";

/** What a mentor gave, for whoever holds her certificate. */
export function ServiceInForce({ code, says }: { code: string; says: NonNullable<PublicService["says"]> }) {
  const t = useTranslations("service.public");
  const locale = useLocale();
  return (
    <InForce
      code={code}
      title={t("title")}
      says={says}
      items={[
        { term: t("days"), detail: daysText(says.startsOn, says.endsOn, locale) },
        { term: t("mentees"), detail: says.mentees },
        { term: t("meetings"), detail: says.meetings },
        { term: t("hours"), detail: new Intl.NumberFormat(locale).format(hoursOf(says.minutes)) },
      ]}
    />
  );
}
