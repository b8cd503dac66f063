import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";

/** Unknown and forbidden look alike. */
export async function NotFoundText() {
  const t = await getTranslations("shell.notFound");
  return (
    <PageHeader
      title={t("title")}
      lead={t("text")}
      actions={<LinkButton href="/">{t("action")}</LinkButton>}
    />
  );
}
