import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";

/** The way to a page of a cohort's plan. */
export function Crumbs({
  cohort,
  here,
  plan,
}: {
  cohort: { id: string; name: string };
  here: string;
  plan?: boolean;
}) {
  const t = useTranslations("plans");
  const cohorts = useTranslations("cohorts");
  return (
    <Breadcrumb
      label={t("path")}
      items={[
        { label: cohorts("title"), href: "/cohorts" },
        { label: cohort.name, href: `/cohorts/${cohort.id}` },
        ...(plan ? [{ label: t("title"), href: `/cohorts/${cohort.id}/plan` }] : []),
        { label: here },
      ]}
    />
  );
}
