import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";

export function LibraryCrumbs({ here }: { here: string }) {
  const t = useTranslations("resources");
  return (
    <Breadcrumb
      label={t("title")}
      items={[{ label: t("title"), href: "/training/resources" }, { label: here }]}
    />
  );
}
