import { useLocale, useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/copy-text";
import { Section } from "@/components/ui/section";
import { instantText, zoneText } from "@/lib/dates";
import { env } from "@/lib/env";
import { editionTitle } from "@/liga/forums/names";
import type { Call } from "@/liga/opportunities/queries";

/** The call in a few plain lines, to be carried by phone or on paper. */
export function Announcement({ call, herZone }: { call: Call; herZone: string }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <Section title={t("opportunities.announce.title")} lead={t("opportunities.announce.lead")}>
      <CopyText
        label={t("opportunities.notice.label")}
        text={t("opportunities.announce.text", {
          call: call.title,
          forum: editionTitle(call.forum, call.edition),
          when: instantText(call.closesAt, { locale, zone: herZone }),
          zone: zoneText(herZone),
          link: `${env().APP_URL}/opportunities/${call.id}`,
        })}
        copyLabel={t("words.copy")}
        copiedLabel={t("words.copied")}
      />
    </Section>
  );
}
