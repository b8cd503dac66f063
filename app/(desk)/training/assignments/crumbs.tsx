import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";

type Props = { of?: { id: string; title: string }; here?: string };

export function AssignmentCrumbs({ of, here }: Props) {
  const t = useTranslations("assignments");
  return (
    <Breadcrumb
      label={t("path")}
      items={[
        { label: t("title"), href: "/training/assignments" },
        ...(of ? [{ label: of.title, ...(here ? { href: `/training/assignments/${of.id}` } : {}) }] : []),
        ...(here ? [{ label: here }] : []),
      ]}
    />
  );
}
