import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { uploadText } from "@/auth/upload";
import { PageHeader } from "@/components/shell/page-header";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinateCohort } from "@/liga/access";
import type { Assignment } from "@/liga/training/assignments/queries";
import { titleIn } from "@/liga/training/title";
import { WriteTo } from "../../../mail/write-to";
import { cancel } from "../actions";
import { AssignmentCrumbs } from "../crumbs";
import { DueText } from "../marks";
import { LeaderTable } from "./leader-table";
import { loadAssignment } from "./load";
import { OwnPart } from "./own-part";

type Props = {
  params: Promise<{ assignmentId: string }>;
  searchParams: Promise<{ file?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ assignment }, locale] = await Promise.all([
    loadAssignment((await params).assignmentId),
    getLocale(),
  ]);
  return { title: titleIn(assignment.title, locale) };
}

export default async function AssignmentPage({ params, searchParams }: Props) {
  const { viewer, assignment, asked, submission, leaders } = await loadAssignment(
    (await params).assignmentId,
  );
  const { file } = await searchParams;
  const [t, locale, fileText] = await Promise.all([
    getTranslations("assignments"),
    getLocale(),
    file === "added" ? undefined : uploadText(file),
  ]);
  const now = new Date();
  const title = titleIn(assignment.title, locale);
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={<AssignmentCrumbs of={{ id: assignment.id, title }} />}
        meta={
          <>
            <DueText dueAt={assignment.dueAt} zone={viewer.timeZone} now={now} size="large" />
            <span>{titleIn(assignment.module, locale)}</span>
            {leaders && <span>{assignment.cohortName}</span>}
          </>
        }
        actions={
          leaders && (
            <LinkButton href={`/training/assignments/${assignment.id}/edit`}>
              {t("form.editAction")}
            </LinkButton>
          )
        }
      />
      {assignment.cancelled && (
        <Notice tone="stopped" title={t("cancelled")}>
          {t("cancelledText")}
        </Notice>
      )}
      <Section title={t("brief")}>
        <p className="max-w-measure whitespace-pre-line">{titleIn(assignment.brief, locale)}</p>
      </Section>
      <Rubric rubric={assignment.rubric} locale={locale} title={t("rubric")} />
      {asked && (
        <OwnPart
          viewer={viewer}
          assignment={assignment}
          submission={submission}
          now={now}
          fileText={fileText}
        />
      )}
      {leaders && <LeaderTable assignment={assignment} leaders={leaders} zone={viewer.timeZone} />}
      {leaders && mayCoordinateCohort(viewer, assignment.cohortId) && (
        <div className="actions">
          <WriteTo list="not_submitted" cohortId={assignment.cohortId} aboutId={assignment.id} />
          {leaders.some(({ state }) => state === "returned") && (
            <WriteTo list="returned" cohortId={assignment.cohortId} aboutId={assignment.id} />
          )}
        </div>
      )}
      {leaders && <CancelPart assignment={assignment} />}
    </>
  );
}

async function Rubric({
  rubric,
  locale,
  title,
}: {
  rubric: Assignment["rubric"];
  locale: string;
  title: string;
}) {
  if (rubric.length === 0) return null;
  const t = await getTranslations("assignments");
  return (
    <Section title={title}>
      <ul className="list-disc ps-5">
        {rubric.map(({ id, text, most }) => (
          <li key={id}>
            {titleIn(text, locale)} <span className="text-muted">({t("most", { points: most })})</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function CancelPart({ assignment }: { assignment: Assignment }) {
  const t = await getTranslations("assignments.cancel");
  const { cancelled } = assignment;
  return (
    <Disclosure summary={cancelled ? t("restore") : t("title")}>
      <p>{cancelled ? t("restoreText") : t("text")}</p>
      <ActionForm action={cancel}>
        <input type="hidden" name="assignmentId" value={assignment.id} />
        <input type="hidden" name="version" value={assignment.version} />
        <input type="hidden" name="cancel" value={cancelled ? "no" : "yes"} />
        <SubmitButton variant={cancelled ? "secondary" : "danger"}>
          {cancelled ? t("restore") : t("action")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
