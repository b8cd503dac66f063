import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";

/** The way back from a page of a pair to the pair. */
export function PairCrumbs({ pairId, name, here }: { pairId: string; name: string; here: string }) {
  const t = useTranslations("mentoring");
  const shell = useTranslations("shell");
  return (
    <Breadcrumb
      label={shell("backTo")}
      items={[
        { href: "/mentoring", label: t("title") },
        { href: `/mentoring/${pairId}`, label: name },
        { label: here },
      ]}
    />
  );
}
