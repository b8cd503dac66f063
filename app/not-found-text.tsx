import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";

/** Unknown and forbidden look alike. */
export function NotFoundText() {
  const t = useTranslations("shell.notFound");
  return (
    <PageHeader
      title={t("title")}
      lead={t("text")}
      actions={<LinkButton href="/">{t("action")}</LinkButton>}
    />
  );
}
