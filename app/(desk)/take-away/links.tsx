import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { ListName } from "./lists";

/** A list as it stands on the page, to take away as a file; `of` is what it is a list of. */
export function TakeAwayLinks({ list, of }: { list: ListName; of?: string }) {
  const t = useTranslations("takeAway");
  return (["csv", "xlsx"] as const).map((as) => (
    <LinkButton
      key={as}
      href={`/take-away/${list}?${new URLSearchParams({ ...(of && { of }), as })}`}
      download
      size="small"
      variant="quiet"
      aria-label={t("named", { list: t(`list.${list}`), as: as.toUpperCase() })}
    >
      {t("as", { as: as.toUpperCase() })}
    </LinkButton>
  ));
}
