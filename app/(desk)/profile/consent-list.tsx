import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { consentPurposes } from "@/db/enums";
import { instantText, zoneText } from "@/lib/dates";
import type { OwnProfile } from "@/liga/people/profile";
import { saveConsent } from "./actions";

/** One consent a purpose, each given and withdrawn by itself, with what she said before. */
export function ConsentList({ profile }: { profile: OwnProfile }) {
  const t = useTranslations("profile.consents");
  const words = useTranslations("words");
  const locale = useLocale();
  const when = (iso: string) =>
    `${instantText(new Date(iso), { locale, zone: profile.timeZone })} (${zoneText(profile.timeZone)})`;
  return (
    <CardList>
      {consentPurposes.map((purpose) => {
        const all = profile.consents.filter((consent) => consent.purpose === purpose);
        const holds = all.find((consent) => consent.withdrawnAt === null);
        const name = words(`consentPurpose.${purpose}`);
        return (
          <Card
            key={purpose}
            title={name}
            status={<Status kind={holds ? "done" : "neutral"}>{holds ? t("given") : t("notGiven")}</Status>}
          >
            <p>{t(`meaning.${purpose}`)}</p>
            <ActionForm action={saveConsent} messageAt="end">
              <input type="hidden" name="purpose" value={purpose} />
              <input type="hidden" name="give" value={holds ? "no" : "yes"} />
              <SubmitButton
                variant="secondary"
                size="small"
                aria-label={t(holds ? "withdrawFor" : "giveFor", { name })}
              >
                {holds ? t("withdraw") : t("give")}
              </SubmitButton>
            </ActionForm>
            {all.length > 0 && (
              <Disclosure summary={t("history")}>
                <ul>
                  {all.map(({ givenAt, withdrawnAt }) => (
                    <li key={givenAt}>
                      {withdrawnAt
                        ? t("givenUntil", { from: when(givenAt), until: when(withdrawnAt) })
                        : t("givenSince", { from: when(givenAt) })}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </Card>
        );
      })}
    </CardList>
  );
}
