import { getLocale, getTranslations } from "next-intl/server";
import { zoneText } from "@/lib/dates";
import { mayFacilitateCohort } from "@/liga/access";
import { attendanceSheet, markHistory, trainingDesk } from "@/liga/training/read-sessions";
import { titleIn } from "@/liga/training/title";
import type { Viewer } from "@/liga/viewer";
import { day, type ListTable, number, text, when } from "./columns";

const spoken = () =>
  Promise.all([
    getTranslations("takeAway.column"),
    getTranslations("training.column"),
    getTranslations("words"),
    getLocale(),
  ]);

/** The sessions of the cohorts she staffs, or of one of them, by her own clock. */
export async function sessions(viewer: Viewer, cohortId: string | null): Promise<ListTable | null> {
  const { staffed } = await trainingDesk(viewer, cohortId);
  if (!staffed || (cohortId !== null && !mayFacilitateCohort(viewer, cohortId))) return null;
  const [t, training, words, locale] = await spoken();
  return {
    about: staffed.cohorts.find(({ id }) => id === cohortId)?.name ?? "",
    columns: [
      text(training("session")),
      text(training("cohort")),
      day(t("day")),
      text(t("hour", { zone: zoneText(viewer.timeZone) })),
      number(t("minutes")),
      text(training("facilitator")),
      number(t("marked")),
      number(t("active")),
      text(t("cancelled")),
    ],
    rows: staffed.sessions.map((session) => [
      titleIn(session.title, locale),
      session.cohortName,
      ...when(session.startsAt, viewer.timeZone),
      session.durationMinutes,
      session.facilitator,
      session.marked,
      session.active,
      session.cancelled ? words("yes") : null,
    ]),
  };
}

/** The register of one session, with why somebody said that she cannot come. */
export async function register(viewer: Viewer, sessionId: string | null): Promise<ListTable | null> {
  const sheet = sessionId === null ? null : await attendanceSheet(viewer, sessionId);
  if (!sheet || !mayFacilitateCohort(viewer, sheet.cohortId)) return null;
  const [t, , words, locale] = await spoken();
  return {
    about: titleIn(sheet.title, locale),
    columns: [text(t("leader")), text(t("organisation")), text(t("mark")), text(t("how")), text(t("why"))],
    rows: sheet.rows.map(({ name, organisation, mark, method, reason }) => [
      name ?? words("unnamed"),
      organisation,
      mark && words(`attendanceMark.${mark}`),
      method && words(`attendanceMethod.${method}`),
      reason,
    ]),
  };
}

/** Every mark of one session that was set, changed or taken away. */
export async function history(viewer: Viewer, sessionId: string | null): Promise<ListTable | null> {
  const session = sessionId === null ? null : await markHistory(viewer, sessionId);
  if (!session || !mayFacilitateCohort(viewer, session.cohortId)) return null;
  const [t, , words, locale] = await spoken();
  const said = (mark: (typeof session.changes)[number]["to"]) => mark && words(`attendanceMark.${mark}`);
  return {
    about: titleIn(session.title, locale),
    columns: [
      text(t("leader")),
      text(t("from")),
      text(t("to")),
      text(t("by")),
      text(t("how")),
      day(t("day")),
      text(t("hour", { zone: zoneText(viewer.timeZone) })),
    ],
    rows: session.changes.map((change) => [
      change.name ?? words("unnamed"),
      said(change.from),
      said(change.to),
      change.by ?? words("unnamed"),
      words(`attendanceMethod.${change.method}`),
      ...when(change.at, viewer.timeZone),
    ]),
  };
}
