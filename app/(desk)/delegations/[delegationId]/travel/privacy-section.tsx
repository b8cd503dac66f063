import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DelegateTravel } from "@/liga/travel/queries";
import { plusDays } from "@/liga/travel/steps";
import { travelForget } from "./actions";
import { useTravelTexts } from "./texts";

/** What is asked and why, who sees it, when it is deleted, and the button that deletes it now. */
export function PrivacySection({ travel }: { travel: DelegateTravel }) {
  const t = useTranslations("travel.own.privacy");
  const texts = useTravelTexts();
  const last = travel.endsOn ?? travel.startsOn;
  return (
    <Section title={t("title")} id="privacy">
      <div className="prose grid gap-2">
        <p>{t("what")}</p>
        <p>{t("why")}</p>
        <p>{t("who")}</p>
        <p>{t("until", { day: last ? texts.day(plusDays(last, 90)) : "none" })}</p>
        <p>{t("backup")}</p>
      </div>
      {travel.version !== null && (
        <ActionForm action={travelForget}>
          <input type="hidden" name="delegation" value={travel.id} />
          <p className="text-muted">{t("forgetHint")}</p>
          <SubmitButton variant="danger">{t("forget")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
