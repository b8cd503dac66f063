import { useLocale, useTranslations } from "next-intl";
import { MarkStatus } from "@/app/(desk)/training/mark-status";
import { RuleResults } from "@/app/(desk)/training/rule-results";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { dateText } from "@/lib/dates";
import type { EnrolmentPage } from "@/liga/cohorts/queries";
import { titleIn } from "@/liga/training/title";

/** Her modules and, below, every session with her mark. */
export function LeaderTraining({ enrolment, zone }: { enrolment: EnrolmentPage; zone: string }) {
  const t = useTranslations("cohorts");
  const words = useTranslations("words");
  const rules = useTranslations("attendance.rules");
  const locale = useLocale();
  const done = new Set(enrolment.progress.done);
  const { requiredDone, requiredTotal } = enrolment.progress;
  return (
    <div>
      <Section title={t("enrolment.modules", { done: requiredDone, total: requiredTotal })}>
        <ol className="divide-y divide-line *:py-2">
          {enrolment.modules.map((module) => (
            <li key={module.id} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>
                {titleIn(module.title, locale)}{" "}
                {module.kind === "elective" && <Badge>{words("moduleKind.elective")}</Badge>}
              </span>
              <Status kind={done.has(module.id) ? "done" : "neutral"}>
                {done.has(module.id) ? t("enrolment.done") : t("enrolment.notYet")}
              </Status>
            </li>
          ))}
        </ol>
      </Section>
      {enrolment.progress.results.length > 0 && (
        <Section title={rules("title")}>
          <RuleResults results={enrolment.progress.results} />
        </Section>
      )}
      <Section title={t("enrolment.sessions")}>
        <Table
          caption={t("enrolment.sessions")}
          captionHidden
          columns={[
            { label: t("enrolment.session") },
            { label: t("enrolment.day") },
            { label: t("enrolment.mark") },
          ]}
          rows={enrolment.sessions.map((session) => ({
            id: session.id,
            href: `/training/${session.id}`,
            cells: [
              titleIn(session.title, locale),
              dateText(session.startsAt, { locale, zone }),
              <MarkStatus key="mark" mark={session.mark} />,
            ],
          }))}
          empty={<p>{t("enrolment.noSessions")}</p>}
        />
      </Section>
    </div>
  );
}
