import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { OwnPair } from "@/liga/mentoring/queries";

/** The way back from what two work on: to all pairs, and to this one. */
export function PairCrumbs({ pair, here }: { pair: OwnPair; here: string }) {
  const t = useTranslations("mentoring");
  const words = useTranslations("words");
  const shell = useTranslations("shell");
  return (
    <Breadcrumb
      label={shell("backTo")}
      items={[
        { href: "/mentoring", label: t("title") },
        { href: `/mentoring/${pair.id}`, label: pair.other.name ?? words("unnamed") },
        { label: here },
      ]}
    />
  );
}
