import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.again"))("title") };
}

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
