import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** The table behind a picture, as a file. */
export function TakeAway({ cohortId, table }: { cohortId: string; table: string }) {
  const t = useTranslations("cohorts.progress");
  return (["csv", "xlsx"] as const).map((as) => (
    <LinkButton
      key={as}
      href={`/cohorts/${cohortId}/progress/export?table=${table}&as=${as}`}
      download
      size="small"
      variant="quiet"
    >
      {t(`as.${as}`)}
    </LinkButton>
  ));
}
