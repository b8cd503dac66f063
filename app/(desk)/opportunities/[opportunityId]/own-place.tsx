import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { instantText, zoneText } from "@/lib/dates";
import type { OwnPart } from "@/liga/opportunities/queries";
import { answerOffer } from "../actions";

const tones = { accepted: "done", declined: "neutral", expired: "attention", ended: "attention" } as const;

/** A place offered to her, or where she stands on the waiting list. */
export function OwnPlace({ own, now, herZone }: { own: OwnPart; now: Date; herZone: string }) {
  const t = useTranslations("calls");
  const locale = useLocale();
  const { offer, place } = own;
  if (place)
    return (
      <Section title={t("place.title")} tone="next">
        <p className="max-w-measure">{t("place.text", { place: place.place, waiting: place.waiting })}</p>
        {place.places !== null && <p>{t("place.places", { places: place.places })}</p>}
      </Section>
    );
  if (!offer) return null;
  const expiresAt = new Date(offer.expiresAt);
  const until = instantText(expiresAt, { locale, zone: herZone });
  const state = offer.state === "open" && expiresAt <= now ? "expired" : offer.state;
  return (
    <Section
      title={t("offer.title")}
      tone="next"
      lead={state === "open" ? t("offer.lead", { until, zone: zoneText(herZone) }) : undefined}
    >
      {/* Stands after her answer too, so that she reads what became of it. */}
      <ActionForm action={answerOffer}>
        {state === "open" ? (
          <>
            <input type="hidden" name="offer" value={offer.id} />
            <div className="actions">
              <SubmitButton name="answer" value="accept">
                {t("offer.accept")}
              </SubmitButton>
              <SubmitButton name="answer" value="decline" variant="secondary">
                {t("offer.decline")}
              </SubmitButton>
            </div>
          </>
        ) : (
          <Notice tone={tones[state]}>{t(`offer.${state}`, { until })}</Notice>
        )}
      </ActionForm>
    </Section>
  );
}
