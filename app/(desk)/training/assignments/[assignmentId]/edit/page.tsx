import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { titleIn } from "@/liga/training/title";
import { change } from "../../actions";
import { AssignmentFields } from "../../assignment-fields";
import { AssignmentCrumbs } from "../../crumbs";
import { loadForChange } from "../load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assignments"))("form.edit") };
}

export default async function EditAssignmentPage({ params }: { params: Promise<{ assignmentId: string }> }) {
  const { viewer, assignment, modules } = await loadForChange((await params).assignmentId);
  const [t, words, locale] = await Promise.all([
    getTranslations("assignments.form"),
    getTranslations("words"),
    getLocale(),
  ]);
  const title = titleIn(assignment.title, locale);
  // Its module may be one of an older version of the curriculum; it stays a choice.
  const known = modules.some(({ id }) => id === assignment.moduleId);
  const choices = known ? modules : [{ id: assignment.moduleId, title: assignment.module }, ...modules];
  return (
    <>
      <PageHeader
        title={t("edit")}
        breadcrumb={<AssignmentCrumbs of={{ id: assignment.id, title }} here={t("edit")} />}
      />
      <ActionForm action={change}>
        <input type="hidden" name="assignmentId" value={assignment.id} />
        <input type="hidden" name="version" value={assignment.version} />
        <AssignmentFields modules={choices} assignment={assignment} zone={viewer.timeZone} />
        <div className="actions">
          <SubmitButton>{words("save")}</SubmitButton>
          <LinkButton href={`/training/assignments/${assignment.id}`} variant="quiet">
            {words("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
