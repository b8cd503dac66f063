import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnAgenda } from "@/liga/delegations/delegate-queries";
import { diff, entryOf } from "@/liga/delegations/rules";
import type { Viewer } from "@/liga/viewer";
import { read } from "../actions";
import { ChangeText } from "./entry-text";

/** Only what changed for her since the version she said she has read; and the button to say so. */
export function NewsSection({ viewer, agenda }: { viewer: Viewer; agenda: OwnAgenda }) {
  const t = useTranslations("delegations.mine");
  const { latest } = agenda;
  const changes = diff(agenda.entriesRead, agenda.entries);
  const first = agenda.read === 0;
  const unread = agenda.read < latest;
  return (
    <Section
      title={unread && first ? t("newsFirst") : t("news")}
      tone={unread ? "next" : "plain"}
      {...(unread && first ? { lead: t("newsFirstText") } : {})}
    >
      {unread && !first && changes.length === 0 && <p>{t("noNews", { number: latest })}</p>}
      {unread && !first && (
        <div>
          {changes.map((change) => (
            <ChangeText
              key={`${change.kind} ${entryOf(change).sessionId}`}
              change={change}
              zone={viewer.timeZone}
            />
          ))}
        </div>
      )}
      {!unread && <Status kind="done">{t("readDone", { number: latest })}</Status>}
      <ActionForm action={read} messageAt="end">
        <input type="hidden" name="delegation" value={agenda.id} />
        <input type="hidden" name="number" value={latest} />
        {unread && (
          <div className="actions no-print">
            <SubmitButton>{t("read")}</SubmitButton>
          </div>
        )}
      </ActionForm>
    </Section>
  );
}
