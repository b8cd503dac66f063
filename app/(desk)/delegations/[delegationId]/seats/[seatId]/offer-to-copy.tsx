import { useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/copy-text";
import { Section } from "@/components/ui/section";
import type { Delegation, Seat } from "@/liga/delegations/delegation-queries";
import { offerText } from "@/liga/delegations/offer-notice";
import type { Viewer } from "@/liga/viewer";

/** The offer as plain text in her language, to carry to her by any way. */
export function OfferToCopy({ viewer, whole, seat }: { viewer: Viewer; whole: Delegation; seat: Seat }) {
  const t = useTranslations();
  const name = seat.name ?? t("words.unnamed");
  const offer = offerText(
    {
      ...whole,
      name,
      locale: seat.locale ?? "en",
      role: seat.role,
      delegation: whole.name,
      delegationId: whole.id,
    },
    viewer.name,
  );
  return (
    <Section title={t("delegations.offerText", { name })}>
      <CopyText
        label={offer.subject}
        text={offer.text}
        copyLabel={t("words.copy")}
        copiedLabel={t("words.copied")}
      />
    </Section>
  );
}
