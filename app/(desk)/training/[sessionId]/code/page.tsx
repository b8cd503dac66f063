import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { hourText, zoneText } from "@/lib/dates";
import { mayFacilitateCohort } from "@/liga/access";
import { currentCode } from "@/liga/training/read-sessions";
import { checkInCloses } from "@/liga/training/rules";
import { titleIn } from "@/liga/training/title";
import { close, open } from "../actions";
import { loadSession } from "../load";
import { CodeScreen } from "./code-screen";

type Props = { params: Promise<{ sessionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training"))("code.title") };
}

/** The code for the room or the shared screen; a new one every minute. */
export default async function CodePage({ params }: Props) {
  const { viewer, session } = await loadSession((await params).sessionId);
  if (!mayFacilitateCohort(viewer, session.cohortId)) notFound();
  const [t, all, locale, shown] = await Promise.all([
    getTranslations("training.code"),
    getTranslations("training"),
    getLocale(),
    currentCode(viewer, session.id),
  ]);
  const title = titleIn(session.title, locale);
  const closes = hourText(checkInCloses(session), { locale, zone: viewer.timeZone });
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={shown ? t("lead", { closes, zone: zoneText(viewer.timeZone) }) : t("closedLead")}
        breadcrumb={
          <Breadcrumb
            label={all("path")}
            items={[
              { label: all("title"), href: "/training" },
              { label: title, href: `/training/${session.id}` },
              { label: t("title") },
            ]}
          />
        }
      />
      {shown ? (
        <>
          <CodeScreen
            key={shown.code}
            shown={shown}
            source={`/training/${session.id}/code/now`}
            label={t("label")}
            secondsText={t.raw("seconds")}
          />
          {/* Without script the page asks again when the minute is over. */}
          <noscript>
            <meta httpEquiv="refresh" content={String(shown.secondsLeft)} />
          </noscript>
          <ActionForm action={close}>
            <input type="hidden" name="sessionId" value={session.id} />
            <SubmitButton variant="secondary">{t("close")}</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <ActionForm action={open}>
          <input type="hidden" name="sessionId" value={session.id} />
          <SubmitButton>{t("start")}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
