import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { ProgressPath } from "@/components/ui/progress-path";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { dateText } from "@/lib/dates";
import type { OwnTraining } from "@/liga/training/queries";
import { titleIn } from "@/liga/training/title";
import { MarkStatus } from "./mark-status";
import { RuleResults } from "./rule-results";
import { SessionWhen } from "./session-when";
import { toGoText } from "./to-go";

type Props = { training: OwnTraining; named: boolean; zone: string; now: Date };

/** A leader's own training: what is next, how far she is, what is behind her. */
export function OwnTrainingSection({ training, named, zone, now }: Props) {
  const t = useTranslations("training");
  const locale = useLocale();
  const [next, ...later] = training.upcoming;
  // Who takes part in two cohorts must be able to tell their parts of the page from one another.
  const part = (title: string) => (named ? `${title} · ${training.cohortName}` : title);
  const held = training.sessions.filter((s) => !training.upcoming.includes(s)).reverse();
  return (
    <>
      <Section title={part(t("own.next"))} tone="next">
        {next ? (
          <Card
            level={3}
            title={titleIn(next.title, locale)}
            href={`/training/${next.id}`}
            meta={<SessionWhen session={next} zone={zone} now={now} size="large" />}
            actions={
              next.onlineUrl ? (
                <LinkButton href={next.onlineUrl} variant="primary">
                  {t("join")}
                </LinkButton>
              ) : undefined
            }
          >
            {next.place && <p>{next.place}</p>}
          </Card>
        ) : (
          <p>{t("own.nothingNext")}</p>
        )}
      </Section>
      <OwnProgress training={training} title={part(t("own.progress"))} zone={zone} />
      {later.length > 0 && (
        <Section title={part(t("own.later"))}>
          <CardList columns>
            {later.map((session) => (
              <Card
                key={session.id}
                level={3}
                title={titleIn(session.title, locale)}
                href={`/training/${session.id}`}
                meta={<SessionWhen session={session} zone={zone} now={now} />}
              />
            ))}
          </CardList>
        </Section>
      )}
      <Section title={part(t("own.past"))}>
        <Table
          caption={part(t("own.past"))}
          captionHidden
          columns={[{ label: t("column.session") }, { label: t("column.day") }, { label: t("column.mark") }]}
          rows={held.map((session) => ({
            id: session.id,
            href: `/training/${session.id}`,
            cells: [
              titleIn(session.title, locale),
              dateText(session.startsAt, { locale, zone }),
              session.cancelled ? (
                <Status key="mark" kind="stopped">
                  {t("cancelled")}
                </Status>
              ) : (
                <MarkStatus key="mark" mark={session.mark} />
              ),
            ],
          }))}
          empty={<p>{t("own.nothingPast")}</p>}
        />
      </Section>
    </>
  );
}

/** How far she is, module by module, and the one sentence about what is missing. */
function OwnProgress({ training, title, zone }: { training: OwnTraining; title: string; zone: string }) {
  const t = useTranslations("training");
  const words = useTranslations("words");
  const rules = useTranslations("attendance.rules");
  const locale = useLocale();
  const { modules, progress } = training;
  if (modules.length === 0) return null;
  const done = new Set(progress.done);
  const nextId = training.upcoming.find(({ moduleId }) => !done.has(moduleId))?.moduleId;
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const required = modules.filter(({ kind }) => kind === "required");
  const bar = progress.results.find(({ kind }) => kind === "session_share");
  const waived = new Set(
    progress.results.some(({ kind, waived: all }) => kind === "required_modules" && all)
      ? required.map(({ id }) => id)
      : required
          .filter(({ id }) => !done.has(id) && !progress.missing.modules.includes(id))
          .map(({ id }) => id),
  );
  const missing = required.filter(({ id }) => !done.has(id));
  return (
    <Section title={title} lead={toGoText(t, progress, locale)}>
      <ProgressPath
        label={title}
        steps={required.map(({ id, title }) => ({
          state: done.has(id) ? "done" : id === nextId ? "current" : "todo",
          label: titleIn(title, locale),
        }))}
        text={t("own.required", { done: progress.requiredDone, total: progress.requiredTotal })}
      />
      {progress.counted > 0 && (
        <p>
          {t(bar ? "own.share" : "own.shareOnly", {
            attended: progress.attended,
            counted: progress.counted,
            share: percent.format(progress.share),
            bar: percent.format((bar?.least ?? 0) / 100),
          })}{" "}
          {progress.apart > 0 && t("own.apart", { count: progress.apart })}
        </p>
      )}
      {progress.results.length > 0 && (
        <Disclosure summary={rules("title")}>
          <RuleResults results={progress.results} />
        </Disclosure>
      )}
      {missing.length > 0 && (
        <ul className="divide-y divide-line *:py-2">
          {missing.map(({ id, title, kind }) => {
            const session = training.upcoming.find(({ moduleId }) => moduleId === id);
            return (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span>
                  {titleIn(title, locale)} <Badge>{words(`moduleKind.${kind}`)}</Badge>
                </span>
                {session ? (
                  <LinkButton href={`/training/${session.id}`} variant="quiet" size="small">
                    {dateText(session.startsAt, { locale, zone })}
                  </LinkButton>
                ) : (
                  <span className="text-muted">{waived.has(id) ? t("own.waived") : t("own.notPlanned")}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
