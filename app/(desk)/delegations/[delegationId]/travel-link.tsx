import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** The way from her seat to what she needs to get there. */
export function TravelLink({ delegationId }: { delegationId: string }) {
  return (
    <div className="actions">
      <LinkButton href={`/delegations/${delegationId}/travel`}>
        {useTranslations("travel")("ownTab")}
      </LinkButton>
    </div>
  );
}
