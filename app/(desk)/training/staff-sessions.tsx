import { useLocale, useTranslations } from "next-intl";
import { TakeAwayLinks } from "@/app/(desk)/take-away/links";
import { ListFilter } from "@/components/ui/list-filter";
import { NavTabs } from "@/components/ui/nav-tabs";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { SessionLine } from "@/liga/training/read-sessions";
import { endOf } from "@/liga/training/rules";
import { titleIn } from "@/liga/training/title";
import { SessionWhen } from "./session-when";

type Props = {
  cohorts: { id: string; name: string }[];
  sessions: SessionLine[];
  chosen: string | null;
  zone: string;
  now: Date;
};

/** The sessions of the cohorts she staffs: to come, next first; then held, latest first. */
export function StaffSessions({ cohorts, sessions, chosen, zone, now }: Props) {
  const t = useTranslations("training");
  const words = useTranslations("words");
  const ahead = sessions.filter((session) => endOf(session) > now);
  const past = sessions.filter((session) => endOf(session) <= now).reverse();
  // One cohort needs no column to say which.
  const many = cohorts.length > 1 && chosen === null;
  const tabs = [
    { href: "/training", label: t("staff.all") },
    ...cohorts.map(({ id, name }) => ({ href: `/training?cohort=${id}`, label: name })),
  ];
  return (
    <>
      {cohorts.length > 1 && (
        <NavTabs
          label={t("staff.cohorts")}
          items={tabs}
          current={chosen ? `/training?cohort=${chosen}` : "/training"}
        />
      )}
      <div className="actions">
        <TakeAwayLinks list="sessions" {...(chosen ? { of: chosen } : {})} />
      </div>
      <Section title={t("staff.ahead")} tone="next">
        <SessionTable sessions={ahead} caption={t("staff.ahead")} many={many} zone={zone} now={now} />
      </Section>
      <Section title={t("staff.past")}>
        <ListFilter label={words("filter")} targetId="past-sessions" countText={words.raw("filterCount")} />
        <SessionTable
          id="past-sessions"
          sessions={past}
          caption={t("staff.past")}
          many={many}
          zone={zone}
          now={now}
          register
        />
      </Section>
    </>
  );
}

type TableProps = {
  sessions: SessionLine[];
  caption: string;
  zone: string;
  now: Date;
  many: boolean;
  register?: boolean;
  id?: string;
};

function SessionTable({ sessions, caption, many, zone, now, register = false, id }: TableProps) {
  const t = useTranslations("training");
  const words = useTranslations("words");
  const waiting = useTranslations("attendance.catchUp");
  const locale = useLocale();
  const state = (session: SessionLine) => {
    if (session.cancelled) return <Status kind="stopped">{t("cancelled")}</Status>;
    if (!register) return "";
    if (session.reflections > 0)
      return (
        <TextLink href={`/training/${session.id}`}>
          {waiting("waiting", { count: session.reflections })}
        </TextLink>
      );
    if (session.marked < session.active)
      return (
        <TextLink href={`/training/${session.id}/attendance`}>
          {t("staff.toMark", { count: session.active - session.marked })}
        </TextLink>
      );
    return <Status kind="done">{t("staff.allMarked", { count: session.marked })}</Status>;
  };
  return (
    <Table
      {...(id ? { id } : {})}
      caption={caption}
      captionHidden
      columns={[
        { label: t("column.session") },
        { label: t("column.when") },
        ...(many ? [{ label: t("column.cohort") }] : []),
        { label: t("column.facilitator") },
        { label: register ? t("column.state") : t("column.note") },
      ]}
      rows={sessions.map((session) => ({
        id: session.id,
        href: `/training/${session.id}`,
        cells: [
          titleIn(session.title, locale),
          <SessionWhen key="when" session={session} zone={zone} now={now} />,
          ...(many ? [session.cohortName] : []),
          session.facilitator ?? words("none"),
          state(session),
        ],
      }))}
      empty={<p>{register ? t("staff.nothingPast") : t("staff.nothingAhead")}</p>}
    />
  );
}
