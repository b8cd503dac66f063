import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { Call } from "@/liga/opportunities/queries";

/** Where a seat is given: in the delegation there is, else in a new one. */
export const seatsAt = (call: Call, delegation: string | undefined) =>
  delegation
    ? `/delegations/${delegation}#seats`
    : `/delegations/new?edition=${call.editionId}&opportunity=${call.id}`;

type Props = { seatIn: { id: string; name: string } | null; name: string; href: string };

/** The seat of who was selected, or the way to one. */
export function HerSeat({ seatIn, name, href }: Props) {
  const t = useTranslations("opportunities.seat");
  if (seatIn)
    return (
      <p>
        {t.rich("has", {
          delegation: () => <TextLink href={`/delegations/${seatIn.id}`}>{seatIn.name}</TextLink>,
        })}
      </p>
    );
  return (
    <div className="actions">
      <LinkButton href={href} aria-label={t("giveTo", { name })}>
        {t("give")}
      </LinkButton>
    </div>
  );
}
