import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.open"))("title") };
}

/** The link in a mail lands here; only the button uses it up, so a mail scanner cannot. */
export default async function OpenLinkPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token, email } = await searchParams;
  if (typeof token !== "string" || typeof email !== "string" || !token || !email) redirect("/sign-in/again");
  const t = await getTranslations("signIn.open");
  return (
    <>
      <PageHeader title={t("title")} lead={t("text", { email })} />
      <form action="/api/auth/callback/link" method="get">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="callbackUrl" value="/" />
        <Button type="submit">{t("open")}</Button>
      </form>
    </>
  );
}
