import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";

type Props = { edition?: { id: string; title: string }; here?: string };

/** The way from the directory to a page of an edition. */
export function ForumCrumbs({ edition, here }: Props) {
  const t = useTranslations("forums");
  return (
    <Breadcrumb
      label={t("crumbs")}
      items={[
        { label: t("title"), href: "/forums" },
        ...(edition ? [{ label: edition.title, href: here ? `/forums/${edition.id}` : undefined }] : []),
        ...(here ? [{ label: here }] : []),
      ]}
    />
  );
}
