import { useLocale, useTranslations } from "next-intl";
import { Toggle } from "@/components/board/toggle";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { languageName, listText } from "@/lib/names";
import type { BoardSession } from "@/liga/delegations/board-queries";
import { AllFree } from "./all-free";
import { cellOf } from "./cell";
import type { DayPlan } from "./day-plan";

/** What has nobody yet and who could go; then every session of the day with who is there. */
export function CoverageSection({ day }: { day: DayPlan }) {
  const t = useTranslations();
  const locale = useLocale();
  const nobody = day.sessions.filter((session) => day.coverage(session).attending.length === 0);
  return (
    <Section
      title={t("delegations.coverage.title")}
      lead={
        nobody.length > 0
          ? t("delegations.coverage.uncovered", { count: nobody.length })
          : t("delegations.coverage.allCovered")
      }
    >
      {nobody.length > 0 && (
        <div>
          {nobody.map((session) => (
            <Uncovered key={session.id} day={day} session={session} />
          ))}
        </div>
      )}
      <Table
        caption={t("delegations.coverage.title")}
        captionHidden
        columns={[
          { label: t("delegations.coverage.session") },
          { label: t("delegations.coverage.when") },
          { label: t("delegations.coverage.who") },
          { label: t("delegations.coverage.places") },
          { label: t("delegations.coverage.languages") },
        ]}
        rows={day.sessions.map((session) => {
          const { attending, left, languages, unheard } = day.coverage(session);
          return {
            id: session.id,
            cells: [
              session.title,
              <span key="when" className="whitespace-nowrap">
                {day.hours(session)}
              </span>,
              attending.length > 0
                ? listText(
                    attending.map(({ name }) => name ?? t("words.unnamed")),
                    locale,
                  )
                : t("delegations.coverage.nobody"),
              left === null ? t("delegations.coverage.unlimited") : left,
              unheard ? (
                <Status key="languages" kind="attention">
                  {t("delegations.coverage.unheard")}
                </Status>
              ) : (
                listText(
                  languages.map((code) => languageName(code, locale)),
                  locale,
                )
              ),
            ],
          };
        })}
      />
    </Section>
  );
}

function Uncovered({ day, session }: { day: DayPlan; session: BoardSession }) {
  const t = useTranslations();
  const locale = useLocale();
  const { free } = day.coverage(session);
  return (
    <Disclosure
      summary={`${session.title} · ${day.hours(session)} · ${t("delegations.coverage.freeThen", { count: free.length })}`}
    >
      <div className="board-choices">
        {free.map((member) => (
          <Toggle
            key={member.id}
            {...cellOf(t, locale, day, member, session)}
            text={member.name ?? t("words.unnamed")}
          />
        ))}
        <AllFree day={day} session={session} />
      </div>
    </Disclosure>
  );
}
