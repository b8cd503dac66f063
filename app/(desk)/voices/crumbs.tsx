import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";

export function VoiceCrumbs({ of, here }: { of?: { id: string; policy: string }; here?: string }) {
  const t = useTranslations("voices");
  return (
    <Breadcrumb
      label={t("crumbs")}
      items={[
        { label: t("title"), href: "/voices" },
        ...(of ? [{ label: of.policy, href: here ? `/voices/${of.id}` : undefined }] : []),
        ...(here ? [{ label: here }] : []),
      ]}
    />
  );
}
