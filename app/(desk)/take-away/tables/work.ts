import { getLocale, getTranslations } from "next-intl/server";
import { zoneText } from "@/lib/dates";
import { mayFacilitateCohort, mayTrain } from "@/liga/access";
import { reading } from "@/liga/reading";
import { findAssignment, leadersOf, staffAssignments } from "@/liga/training/assignments/queries";
import { isLate, points } from "@/liga/training/assignments/rules";
import { titleIn } from "@/liga/training/title";
import type { Viewer } from "@/liga/viewer";
import { day, type ListTable, number, text, when } from "./columns";

const spoken = () =>
  Promise.all([
    getTranslations("takeAway.column"),
    getTranslations("assignments"),
    getTranslations("words"),
    getLocale(),
  ]);

/** What is asked of the leaders of the cohorts she staffs, and how many have sent it. */
export async function assignments(viewer: Viewer): Promise<ListTable | null> {
  if (!mayTrain(viewer)) return null;
  const lines = await reading(viewer, (tx) => staffAssignments(tx, viewer));
  const [t, work, words, locale] = await spoken();
  return {
    columns: [
      text(work("column.assignment")),
      text(work("column.cohort")),
      day(t("due")),
      text(t("hour", { zone: zoneText(viewer.timeZone) })),
      number(work("column.sent")),
      number(t("active")),
      number(work("column.toRead")),
      text(t("cancelled")),
    ],
    rows: lines.map((line) => [
      titleIn(line.title, locale),
      line.cohortName,
      ...when(line.dueAt, viewer.timeZone),
      line.sent,
      line.active,
      line.waiting,
      line.cancelled ? words("yes") : null,
    ]),
  };
}

/** Who has sent one assignment, when, and with how many points; not what she wrote. */
export async function submissions(viewer: Viewer, assignmentId: string | null): Promise<ListTable | null> {
  if (assignmentId === null) return null;
  const page = await reading(viewer, async (tx) => {
    const assignment = await findAssignment(tx, viewer, assignmentId);
    if (!assignment || !mayFacilitateCohort(viewer, assignment.cohortId)) return null;
    return { assignment, leaders: await leadersOf(tx, viewer, assignmentId) };
  });
  if (!page) return null;
  const [t, work, words, locale] = await spoken();
  const { dueAt, rubric, title } = page.assignment;
  return {
    about: titleIn(title, locale),
    columns: [
      text(work("column.leader")),
      text(work("column.state")),
      day(t("sent")),
      text(t("hour", { zone: zoneText(viewer.timeZone) })),
      text(t("late")),
      number(work("column.points")),
    ],
    rows: page.leaders.map((leader) => [
      leader.name ?? words("unnamed"),
      work(`staffState.${leader.state ?? "none"}`),
      ...when(leader.sentAt, viewer.timeZone),
      isLate(leader.firstSentAt, dueAt) ? words("yes") : null,
      points(rubric, leader.scores)?.given ?? null,
    ]),
  };
}
