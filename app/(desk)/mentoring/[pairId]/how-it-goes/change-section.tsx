import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateText } from "@/lib/dates";
import type { PairGoing, PairHead } from "@/liga/mentoring/pulse/pair-queries";
import { requestChange, takeChangeBack } from "../pulse-actions";

type Props = { pair: PairHead; name: string; change: PairGoing["change"]; zone: string };

/** Asking for another mentor, or another leader, without a reason; and how it stands. Only she sees it here. */
export function ChangeSection({ pair, name, change, zone }: Props) {
  const t = useTranslations("pulse.change");
  const words = useTranslations("words");
  const locale = useLocale();
  const date = change ? dateText(change.askedAt, { locale, zone }) : "";
  const waits = change && !change.settledAt && pair.endedOn === null;
  return (
    <Section
      title={t("title")}
      {...(pair.endedOn === null && !waits && { lead: t("lead", { role: pair.role }) })}
    >
      {waits && (
        <Notice title={t("asked", { date })}>
          <p>{t("askedText", { name })}</p>
          <ActionForm action={takeChangeBack} messageAt="end">
            <input type="hidden" name="requestId" value={change.id} />
            <SubmitButton variant="quiet">{t("withdraw")}</SubmitButton>
          </ActionForm>
        </Notice>
      )}
      {change?.settledAs && <p>{t(change.settledAs, { date })}</p>}
      {pair.endedOn === null && !waits && (
        <Disclosure summary={t("open")}>
          <ActionForm action={requestChange} messageAt="end">
            <p>{t("who", { name })}</p>
            <input type="hidden" name="mentorshipId" value={pair.id} />
            <TextArea
              name="wish"
              label={t("wish")}
              note={words("optional")}
              hint={t("wishHint")}
              rows={3}
              maxLength={2000}
            />
            <SubmitButton>{t("ask")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
