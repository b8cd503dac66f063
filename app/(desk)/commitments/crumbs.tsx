import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";

export function CommitmentCrumbs({ of, here }: { of?: { id: string; label: string }; here?: string }) {
  const t = useTranslations("commitments");
  return (
    <Breadcrumb
      label={t("crumbs")}
      items={[
        { label: t("title"), href: "/commitments" },
        ...(of ? [{ label: of.label, href: here ? `/commitments/${of.id}` : undefined }] : []),
        ...(here ? [{ label: here }] : []),
      ]}
    />
  );
}
