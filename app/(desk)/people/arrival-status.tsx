import { useTranslations } from "next-intl";
import { Status, type StatusKind } from "@/components/ui/status";
import { type ArrivalStatus, arrivalStatus } from "@/liga/people/status";

const kinds: Record<ArrivalStatus["kind"], StatusKind> = {
  joined: "done",
  unanswered: "neutral",
  no_email: "attention",
  not_invited: "attention",
};
/** After so many days of silence an invitation needs somebody to ask after it. */
const patience = 5;

type Person = { joinedAt: string | null; email: string | null; invitedAt: string | null };

/** How far she is on her way in, in a word. */
export function ArrivalStatusText({ person, now }: { person: Person; now: Date }) {
  const t = useTranslations("people.arrival");
  const instant = (text: string | null) => (text ? new Date(text) : null);
  const status = arrivalStatus(
    { email: person.email, joinedAt: instant(person.joinedAt), invitedAt: instant(person.invitedAt) },
    now,
  );
  const days = status.kind === "unanswered" ? status.days : 0;
  return (
    <Status kind={days >= patience ? "attention" : kinds[status.kind]}>{t(status.kind, { days })}</Status>
  );
}
