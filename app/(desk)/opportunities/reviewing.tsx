import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { instantText } from "@/lib/dates";
import type { NoteCall, WaitingReview } from "@/liga/opportunities/review-queries";

type Props = { reviews: WaitingReview[]; notes: NoteCall[]; herZone: string };

/** What waits for her scores, and the leaders for whom she may say a word. */
export function Reviewing({ reviews, notes, herZone }: Props) {
  const t = useTranslations("calls");
  const locale = useLocale();
  const when = (at: string) => instantText(new Date(at), { locale, zone: herZone });
  const now = Date.now();
  return (
    <>
      {reviews.length > 0 && (
        <Section title={t("review.title")} tone="next">
          <CardList>
            {reviews.map(({ id, title, closesAt, waiting }) => (
              <Card
                key={id}
                title={title}
                href={`/opportunities/${id}/review`}
                status={
                  <Status kind={waiting > 0 ? "attention" : "neutral"}>
                    {t("review.left", { left: waiting })}
                  </Status>
                }
              >
                {new Date(closesAt).getTime() > now && (
                  <p>{t("review.opensWhenClosed", { when: when(closesAt) })}</p>
                )}
              </Card>
            ))}
          </CardList>
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={t("notes.list")}>
          <CardList>
            {notes.map(({ id, title, asked }) => (
              <Card
                key={id}
                title={title}
                href={`/opportunities/${id}/notes`}
                status={
                  <Status kind={asked > 0 ? "attention" : "neutral"}>{t("notes.listItem", { asked })}</Status>
                }
              />
            ))}
          </CardList>
        </Section>
      )}
    </>
  );
}
