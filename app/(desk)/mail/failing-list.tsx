import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { instantText, zoneText } from "@/lib/dates";
import type { Failing } from "@/liga/letters/queries";
import { again, drop } from "./actions";

/** Mail that does not get through: what, to whom, why, since when; again, to another address, or not at all. */
export function FailingList({ failing, zone }: { failing: Failing[]; zone: string }) {
  const t = useTranslations("letters.failing");
  const locale = useLocale();
  const when = (iso: string) => `${instantText(new Date(iso), { locale, zone })} (${zoneText(zone)})`;
  if (failing.length === 0) return <p>{t("empty")}</p>;
  return (
    <CardList>
      {failing.map(({ id, subject, name, to, error, since, next, attempts }) => {
        const expired = error === "expired";
        return (
          <Card
            key={id}
            title={subject}
            meta={[name, to].filter(Boolean).join(" · ")}
            status={
              <Status kind={next ? "attention" : "stopped"}>
                {next ? t("next", { date: when(next) }) : t("never")}
              </Status>
            }
          >
            <p>{t("since", { date: when(since), attempts })}</p>
            <p className="wrap-anywhere">{expired ? t("expired") : t("why", { error })}</p>
            {!expired && (
              <ActionForm action={again} messageAt="end">
                <input type="hidden" name="mailId" value={id} />
                <TextField
                  name="address"
                  type="email"
                  label={t("address")}
                  hint={t("addressHint")}
                  defaultValue={to}
                />
                <SubmitButton variant="secondary" aria-label={t("againFor", { subject, name: name ?? to })}>
                  {t("again")}
                </SubmitButton>
              </ActionForm>
            )}
            <ActionForm action={drop} messageAt="end">
              <input type="hidden" name="mailId" value={id} />
              <SubmitButton
                variant="quiet"
                size="small"
                aria-label={t("dropFor", { subject, name: name ?? to })}
              >
                {t("drop")}
              </SubmitButton>
            </ActionForm>
          </Card>
        );
      })}
    </CardList>
  );
}
