import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";

export default async function LinkSpentPage() {
  const t = await getTranslations("signIn.again");
  return (
    <PageHeader
      title={t("title")}
      lead={t("text")}
      actions={<LinkButton href="/sign-in">{t("action")}</LinkButton>}
    />
  );
}
