import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { instantText } from "@/lib/dates";
import { mayFacilitateCohort } from "@/liga/access";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { findAssignment, findSubmission } from "@/liga/training/assignments/queries";
import { titleIn } from "@/liga/training/title";
import { AssignmentCrumbs } from "../../crumbs";
import { LateMark, StateMark } from "../../marks";
import { Comments } from "../comments";
import { FileList } from "../file-list";
import { DecideForm } from "./decide-form";

type Props = { params: Promise<{ assignmentId: string; submissionId: string }> };

const load = cache(async (assignmentId: string, submissionId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(assignmentId).success || !id.safeParse(submissionId).success) notFound();
  return reading(viewer, async (tx) => {
    const assignment = await findAssignment(tx, viewer, assignmentId);
    if (!assignment || !mayFacilitateCohort(viewer, assignment.cohortId)) notFound();
    const submission = await findSubmission(tx, viewer, submissionId);
    if (!submission || submission.assignmentId !== assignmentId || submission.state === "draft") notFound();
    return { viewer, assignment, submission };
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assignmentId, submissionId } = await params;
  const [{ assignment }, locale] = await Promise.all([load(assignmentId, submissionId), getLocale()]);
  return { title: titleIn(assignment.title, locale) };
}

/** One leader's submission, as the staff read and answer it. */
export default async function SubmissionPage({ params }: Props) {
  const { assignmentId, submissionId } = await params;
  const { viewer, assignment, submission } = await load(assignmentId, submissionId);
  const [t, words, locale] = await Promise.all([
    getTranslations("assignments"),
    getTranslations("words"),
    getLocale(),
  ]);
  const title = titleIn(assignment.title, locale);
  const name = submission.name ?? words("unnamed");
  const when = (at: Date | null) => (at ? instantText(at, { locale, zone: viewer.timeZone }) : "");
  const once = submission.firstSentAt?.getTime() === submission.sentAt?.getTime();
  return (
    <>
      <PageHeader
        title={t("review.title", { name, assignment: title })}
        breadcrumb={<AssignmentCrumbs of={{ id: assignment.id, title }} here={name} />}
        meta={
          <>
            <StateMark state={submission.state} />
            <span>
              {once
                ? t("review.sent", { when: when(submission.sentAt) })
                : t("review.sentAgain", {
                    first: when(submission.firstSentAt),
                    last: when(submission.sentAt),
                  })}
            </span>
            <LateMark firstSentAt={submission.firstSentAt} dueAt={assignment.dueAt} />
          </>
        }
      />
      <Section title={t("review.text")}>
        <p className="max-w-measure whitespace-pre-line" dir="auto">
          {submission.text || t("review.noText")}
        </p>
      </Section>
      {submission.files.length > 0 && (
        <Section title={t("review.files")}>
          <FileList files={submission.files} />
        </Section>
      )}
      <Section title={t("review.decide")} tone="next">
        {submission.state === "accepted" && <Notice tone="done">{t("review.isAccepted")}</Notice>}
        {submission.state === "returned" && <Notice tone="neutral">{t("review.isReturned")}</Notice>}
        <DecideForm submission={submission} rubric={assignment.rubric} commentId={randomUUID()} />
      </Section>
      <Comments submission={submission} viewer={viewer} commentId={randomUUID()} />
    </>
  );
}
