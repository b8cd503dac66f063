import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { readStopToken } from "@/liga/reminders/stop-link";
import { stop } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("reminders.stop"))("title"),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

/** The link at the end of a reminder. Only the button stops anything: mail scanners open links too. */
export default async function StopRemindersPage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token);
  const t = await getTranslations("reminders");
  const read = readStopToken(token);
  if (!read)
    return (
      <PageHeader
        title={t("stop.bad")}
        lead={t("stop.badText")}
        actions={<LinkButton href="/profile">{t("profile.title")}</LinkButton>}
      />
    );
  return (
    <>
      <PageHeader title={t("stop.title")} lead={t("stop.question", { kind: t(`mail.kind.${read.kind}`) })} />
      <p className="prose">{t("stop.after")}</p>
      <ActionForm action={stop} className="my-6">
        <input type="hidden" name="token" value={token} />
        <SubmitButton>{t("stop.do")}</SubmitButton>
      </ActionForm>
    </>
  );
}
