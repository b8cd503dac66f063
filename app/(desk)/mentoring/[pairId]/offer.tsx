import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Offer } from "@/liga/mentoring/pair-work";
import type { OwnPair } from "@/liga/mentoring/queries";
import { pickHourForm, withdrawOfferForm } from "./actions";
import { bothClocks } from "./slot-text";

type Props = { offer: Offer; pair: OwnPair; zone: string; now: Date };

/** Hours that wait for an answer: hers to choose from, or hers to take back. */
export function WaitingOffer({ offer, pair, zone, now }: Props) {
  const t = useTranslations("pairs.offer");
  const words = useTranslations("words");
  const locale = useLocale();
  const name = pair.other.name ?? words("unnamed");
  const there = pair.other.timeZone ?? zone;
  const text = (at: Date) =>
    bothClocks(at, offer.durationMinutes, { locale, zone, there, words, withDay: true });
  const ahead = offer.slots.filter(({ startsAt }) => startsAt > now);
  return (
    <div className="grid gap-3 border-line border-b py-3">
      <p className="font-semibold">{t(offer.mine ? "mine" : "hers", { name })}</p>
      {ahead.length === 0 && <p>{t("gone")}</p>}
      <ul className="grid gap-3">
        {ahead.map(({ place, startsAt }) => (
          <li key={place} className="grid gap-2">
            <span>{text(startsAt)}</span>
            {!offer.mine && (
              <ActionForm action={pickHourForm} messageAt="end">
                <input type="hidden" name="offerId" value={offer.id} />
                <input type="hidden" name="place" value={place} />
                <SubmitButton aria-label={t("takeNamed", { when: text(startsAt) })}>{t("take")}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <div className="actions">
        <LinkButton href={`/mentoring/${pair.id}/hours`} variant="secondary">
          {t("others")}
        </LinkButton>
        {offer.mine && (
          <ActionForm action={withdrawOfferForm} messageAt="end">
            <input type="hidden" name="offerId" value={offer.id} />
            <SubmitButton variant="quiet">{t("back")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </div>
  );
}
