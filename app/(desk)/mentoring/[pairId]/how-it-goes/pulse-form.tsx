import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateText } from "@/lib/dates";
import type { OwnPulse } from "@/liga/mentoring/pulse/pair-queries";
import { sendPulse } from "../pulse-actions";

const five = ["1", "2", "3", "4", "5"] as const;
type Props = { meeting: OwnPulse; name: string };

/** The two questions about one meeting, and a word for herself. */
export function PulseFields({ meeting, name }: Props) {
  const t = useTranslations("pulse.going");
  const words = useTranslations("words");
  return (
    <ActionForm action={sendPulse} messageAt="end">
      <input type="hidden" name="meetingId" value={meeting.meetingId} />
      <RadioGroup
        name="useful"
        label={t("useful")}
        options={five.map((value) => ({ value, label: t(`usefulOf.${value}`) }))}
        {...(meeting.useful !== null && { defaultValue: `${meeting.useful}` })}
        required
      />
      <RadioGroup
        name="going"
        label={t("going")}
        options={five.map((value) => ({ value, label: t(`goingOf.${value}`) }))}
        {...(meeting.going !== null && { defaultValue: `${meeting.going}` })}
        required
      />
      <TextArea
        name="words"
        label={t("words")}
        note={words("optional")}
        hint={t("wordsHint", { name })}
        rows={3}
        maxLength={2000}
        defaultValue={meeting.words ?? ""}
      />
      <SubmitButton>{t("send")}</SubmitButton>
    </ActionForm>
  );
}

/** The meeting that waits for her answer. */
export function PulseForm({ meeting, name, zone, others }: Props & { zone: string; others: number }) {
  const t = useTranslations("pulse.going");
  const locale = useLocale();
  return (
    <Section
      title={t("meeting", { date: dateText(meeting.startsAt, { locale, zone }) })}
      tone="next"
      {...(others > 0 && { lead: t("more", { count: others }) })}
    >
      <PulseFields key={meeting.meetingId} meeting={meeting} name={name} />
    </Section>
  );
}
