import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { currentViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { instantText, zoneText } from "@/lib/dates";
import { caughtMail } from "@/liga/people/outbox";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.outbox"))("title") };
}

/** Where mail lands in the demo and on a developer's machine; anywhere else this page does not exist. */
export default async function OutboxPage() {
  const mails = await caughtMail();
  if (!mails) notFound();
  const [t, locale, viewer] = await Promise.all([
    getTranslations("people.outbox"),
    getLocale(),
    currentViewer(),
  ]);
  const zone = viewer?.timeZone ?? "UTC";
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {mails.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <CardList>
          {mails.map((mail) => (
            <Card
              key={mail.id}
              level={2}
              title={mail.subject}
              meta={t("meta", {
                to: mail.to,
                at: `${instantText(mail.at, { locale, zone })} (${zoneText(zone)})`,
              })}
            >
              <p dir="auto" className="max-w-measure whitespace-pre-line wrap-anywhere">
                <Linked text={mail.text} />
              </p>
            </Card>
          ))}
        </CardList>
      )}
    </>
  );
}

/** A plain text with its web addresses as links. */
function Linked({ text }: { text: string }) {
  // Odd parts are the addresses, since the pattern captures them.
  return text.split(/(https?:\/\/[^\s<]+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={`${index}${part}`} href={part} className="link">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
