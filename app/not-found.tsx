import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/app/frame";
import { currentViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";

export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <PageFrame viewer={await currentViewer()}>
      <PageHeader
        title={t("title")}
        lead={t("text")}
        actions={<LinkButton href="/">{t("action")}</LinkButton>}
      />
    </PageFrame>
  );
}
