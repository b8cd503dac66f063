import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { WhenText } from "@/components/ui/when";
import { daysBetween, dayText } from "@/lib/dates";
import { saidIn } from "@/liga/forums/names";
import type { Edition } from "@/liga/forums/queries";
import { untilText } from "../days";
import { ConfidenceMark } from "../marks";
import { SaidText } from "../said";

type Deadline = Edition["deadlines"][number];

/** What must be done by when; what has passed is folded. Days are the organiser's. */
export function Deadlines({ edition, today }: { edition: Edition; today: string }) {
  const t = useTranslations("forums.deadlines");
  if (edition.deadlines.length === 0) return <EmptyState title={t("none")}>{t("noneText")}</EmptyState>;
  const ahead = edition.deadlines.filter(({ dueOn }) => dueOn >= today);
  const passed = edition.deadlines.filter(({ dueOn }) => dueOn < today);
  const list = (deadlines: Deadline[]) => (
    <CardList>
      {deadlines.map((deadline) => (
        <DeadlineCard key={deadline.id} deadline={deadline} startsOn={edition.startsOn} today={today} />
      ))}
    </CardList>
  );
  return (
    <>
      {ahead.length > 0 ? list(ahead) : <p>{t("noneAhead")}</p>}
      {passed.length > 0 && (
        <Disclosure summary={t("passedCount", { deadlines: passed.length })}>{list(passed)}</Disclosure>
      )}
    </>
  );
}

type CardProps = { deadline: Deadline; startsOn: string | null; today: string };

function DeadlineCard({ deadline, startsOn, today }: CardProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { kind, title, dueOn, fixed, accessRoute, basis } = deadline;
  const facts = [
    accessRoute && t(`words.accessRoute.${accessRoute}`),
    basis !== "official" && t(`forums.basis.${basis}`),
    !fixed && t("forums.moving.goesWith"),
  ].filter((fact) => fact);
  const days = startsOn ? daysBetween(dueOn, startsOn) : 0;
  return (
    <Card
      level={3}
      title={<SaidText text={title} otherwise={t(`words.deadlineKind.${kind}`)} />}
      meta={saidIn(title, locale) ? t(`words.deadlineKind.${kind}`) : undefined}
      status={<DeadlineState dueOn={dueOn} today={today} />}
    >
      <WhenText
        dateTime={dueOn}
        primary={dayText(dueOn, locale)}
        relative={dueOn >= today && untilText(dueOn, today, locale)}
        secondary={days > 0 && t("forums.deadlines.before", { days })}
      />
      {facts.length > 0 && <p className="text-muted">{facts.join(" · ")}</p>}
      <SourceLine {...deadline} />
    </Card>
  );
}

function DeadlineState({ dueOn, today }: { dueOn: string; today: string }) {
  const t = useTranslations("forums.deadlines");
  const left = daysBetween(today, dueOn);
  if (left < 0) return <Status kind="neutral">{t("passed")}</Status>;
  return <Status kind={left <= 30 ? "attention" : "neutral"}>{t("left", { days: left })}</Status>;
}

export function SourceLine({ source, confidence }: Pick<Deadline, "source" | "confidence">) {
  const t = useTranslations("forums");
  return (
    <p className="text-muted">
      <ConfidenceMark confidence={confidence} /> {t("sourceLine", { source })}
    </p>
  );
}

/** How women like ours get through the door, and how many of us. */
export function WayIn({ edition }: { edition: Edition }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <Section
      title={t("forums.access.title")}
      lead={saidIn(edition.access, locale) && <SaidText text={edition.access} />}
    >
      {edition.accessRoutes.length + edition.seatRules.length + edition.inheritedRules.length === 0 ? (
        <EmptyState title={t("forums.access.none")}>{t("forums.access.noneText")}</EmptyState>
      ) : (
        <CardList>
          {edition.accessRoutes.map(({ id, route, note, ...from }) => (
            <Card key={id} title={t(`words.accessRoute.${route}`)}>
              {saidIn(note, locale) && (
                <p>
                  <SaidText text={note} />
                </p>
              )}
              <SourceLine {...from} />
            </Card>
          ))}
          {edition.seatRules.map(({ id, kind, limit, ...from }) => (
            <Card key={id} title={t(`words.seatRule.${kind}`, { limit })}>
              <SourceLine {...from} />
            </Card>
          ))}
          {edition.inheritedRules.map(({ id, kind, limit, ...from }) => (
            <Card
              key={id}
              title={t(`words.seatRule.${kind}`, { limit })}
              meta={t("forums.forumRules.inherited")}
            >
              <SourceLine {...from} />
            </Card>
          ))}
        </CardList>
      )}
    </Section>
  );
}
