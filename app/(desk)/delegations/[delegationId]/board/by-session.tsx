import { useLocale, useTranslations } from "next-intl";
import { Toggle } from "@/components/board/toggle";
import { Card, CardList } from "@/components/ui/card";
import { languageName, listText } from "@/lib/names";
import type { BoardSession } from "@/liga/delegations/board-queries";
import { AllFree } from "./all-free";
import { cellOf } from "./cell";
import type { DayPlan } from "./day-plan";
import { PlacesText } from "./places-text";

/** Session by session, who attends: the same buttons in a list, for a phone in one hand. */
export function BySession({ day }: { day: DayPlan }) {
  const t = useTranslations();
  return (
    <CardList>
      {day.sessions.map((session) => (
        <Card
          key={session.id}
          level={2}
          title={session.title}
          meta={[day.hours(session), t(`words.forumSessionType.${session.type}`), session.room, session.venue]
            .filter(Boolean)
            .join(" · ")}
          actions={<AllFree day={day} session={session} />}
          status={<PlacesText coverage={day.coverage(session)} />}
        >
          <Choices day={day} session={session} />
        </Card>
      ))}
    </CardList>
  );
}

function Choices({ day, session }: { day: DayPlan; session: BoardSession }) {
  const t = useTranslations();
  const locale = useLocale();
  const { languages, unheard } = day.coverage(session);
  return (
    <>
      <fieldset className="board-choices">
        <legend className="sr-only">
          {t("delegations.coverage.attend", { title: session.title, hours: day.hours(session) })}
        </legend>
        {day.board.members.map((member) => (
          <Toggle
            key={member.id}
            {...cellOf(t, locale, day, member, session)}
            text={member.name ?? t("words.unnamed")}
          />
        ))}
      </fieldset>
      {(languages.length > 0 || unheard) && (
        <p className="text-muted">
          {unheard
            ? t("delegations.coverage.unheard")
            : `${t("delegations.coverage.languages")}: ${listText(
                languages.map((code) => languageName(code, locale)),
                locale,
              )}`}
        </p>
      )}
    </>
  );
}
