import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { TravelHead } from "@/liga/travel/queries";

type Props = {
  head: TravelHead;
  title: string;
  lead?: ReactNode;
  crumbs?: { label: string; href?: string }[];
  officer?: boolean;
};

/** The head of a page of travel, also for an officer, who has no other part of the delegation. */
export function TravelHeader({ head, title, lead, crumbs = [], officer = false }: Props) {
  const t = useTranslations("delegations");
  return (
    <PageHeader
      title={title}
      lead={lead}
      breadcrumb={
        <Breadcrumb
          label={t("title")}
          items={[
            { label: t("title"), href: "/delegations" },
            // An officer has no other part of it.
            ...(head.coordinates || !officer
              ? [{ label: head.delegation, href: `/delegations/${head.id}` }]
              : []),
            ...crumbs,
          ]}
        />
      }
    />
  );
}
