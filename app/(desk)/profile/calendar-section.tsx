import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateText } from "@/lib/dates";
import type { OwnProfile } from "@/liga/people/profile";
import { endAddress, newAddress } from "./actions";
import { ShownOnce } from "./shown-once";

export function CalendarSection({ profile }: { profile: OwnProfile }) {
  const t = useTranslations("profile.calendar");
  const words = useTranslations("words");
  const locale = useLocale();
  const since = profile.calendarSince;
  return (
    <>
      <p>
        {since
          ? t("since", { date: dateText(new Date(since), { locale, zone: profile.timeZone }) })
          : t("none")}
      </p>
      <ActionForm action={newAddress}>
        <ShownOnce label={t("address")} copyLabel={words("copy")} copiedLabel={words("copied")} />
        <SubmitButton variant={since ? "secondary" : "primary"}>
          {since ? t("replace") : t("make")}
        </SubmitButton>
      </ActionForm>
      {since && (
        <ActionForm action={endAddress}>
          <SubmitButton variant="danger">{t("revoke")}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
