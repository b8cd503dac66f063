import { useLocale, useTranslations } from "next-intl";
import { DateField, SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf, dayText } from "@/lib/dates";
import type { PromiseDraft } from "@/liga/commitments/drafts";
import type { StateMeeting } from "@/liga/state-meetings/queries";
import type { Here } from "../belong";
import { meetingTell, promiseNote } from "./actions";
import { PromiseList } from "./promise-list";

/** What was said and what comes next; it stays with those who go and their coordinators. */
export function SaidSection({ meeting, here }: { meeting: StateMeeting; here: Here }) {
  const t = useTranslations("statements.meetings");
  const words = useTranslations("words");
  const locale = useLocale();
  const optional = words("optional");
  const slotted = meeting.state === "confirmed" || meeting.state === "held";
  return (
    <Section title={t("said")} lead={t("saidLead")} id="said">
      {meeting.said && <p className="whitespace-pre-wrap">{meeting.said}</p>}
      {meeting.nextStep && (
        <p>
          {[
            meeting.nextStep,
            meeting.nextOwnerId && (meeting.nextOwner ?? words("unnamed")),
            meeting.nextOn && dayText(meeting.nextOn, locale),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      {!slotted && <p className="text-muted">{t("notYet")}</p>}
      {slotted && meeting.tells && (
        <ActionForm action={meetingTell} className="no-print">
          <input type="hidden" name="meeting" value={meeting.id} />
          <input type="hidden" name="version" value={meeting.version} />
          <TextArea name="said" label={t("saidWhat")} defaultValue={meeting.said ?? ""} required />
          <TextArea
            name="nextStep"
            label={t("nextStep")}
            note={optional}
            rows={2}
            defaultValue={meeting.nextStep ?? ""}
          />
          <SelectField
            name="nextOwner"
            label={t("nextOwner")}
            note={optional}
            placeholder={t("nobody")}
            defaultValue={meeting.nextOwnerId ?? ""}
            options={here.fellows.map(({ id, name }) => ({ value: id, label: name ?? words("unnamed") }))}
          />
          <DateField name="nextOn" label={t("nextOn")} note={optional} defaultValue={meeting.nextOn ?? ""} />
          <SubmitButton>{t("tell")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}

type Promised = { meeting: StateMeeting; promises: PromiseDraft[]; decides: boolean; zone: string };

/** What the State promised there. */
export function PromiseSection({ meeting, promises, decides, zone }: Promised) {
  const t = useTranslations("statements.promises");
  const words = useTranslations("words");
  const noting = meeting.state === "held" && meeting.tells;
  if (!noting && promises.length === 0) return null;
  return (
    <Section title={t("title")} lead={t("lead")} id="promises">
      <PromiseList promises={promises} decides={decides} />
      {noting && (
        <ActionForm action={promiseNote} className="no-print">
          <input type="hidden" name="meeting" value={meeting.id} />
          <TextArea name="promise" label={t("what")} rows={2} required />
          <DateField
            name="saidOn"
            label={t("saidOn")}
            defaultValue={meeting.startsAt ? dayOf(new Date(meeting.startsAt), zone) : ""}
            required
          />
          <DateField name="nextCheckOn" label={t("nextCheckOn")} note={words("optional")} />
          <SubmitButton variant="secondary">{t("note")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
