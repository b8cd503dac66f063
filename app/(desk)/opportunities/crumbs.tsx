import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";

/** The way from the list of calls to a page of one. */
export function CallCrumbs({ call, here }: { call?: { id: string; title: string }; here?: string }) {
  const t = useTranslations("opportunities");
  return (
    <Breadcrumb
      label={t("crumbs")}
      items={[
        { label: t("title"), href: "/opportunities" },
        ...(call ? [{ label: call.title, href: here ? `/opportunities/${call.id}` : undefined }] : []),
        ...(here ? [{ label: here }] : []),
      ]}
    />
  );
}
