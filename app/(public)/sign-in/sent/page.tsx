import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.sent"))("title") };
}

export default async function LinkSentPage() {
  const t = await getTranslations("signIn.sent");
  return (
    <PageHeader
      title={t("title")}
      lead={t("text")}
      actions={
        <LinkButton href="/sign-in" variant="secondary">
          {t("again")}
        </LinkButton>
      }
    />
  );
}
