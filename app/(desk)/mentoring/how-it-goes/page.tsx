import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { howItGoes } from "@/liga/mentoring/pulse/course-queries";
import { CourseTable } from "./course-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pulse.course"))("title") };
}

export default async function CoursesPage() {
  const viewer = await requireViewer();
  const [t, mentoring, shell, found] = await Promise.all([
    getTranslations("pulse.course"),
    getTranslations("mentoring"),
    getTranslations("shell"),
    howItGoes(viewer, new Date()),
  ]);
  const pairs = found ?? notFound();
  const look = pairs.filter(({ warnings }) => warnings.length > 0);
  const well = pairs.filter(({ warnings }) => warnings.length === 0);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell("backTo")}
            items={[{ href: "/mentoring", label: mentoring("title") }, { label: t("title") }]}
          />
        }
        title={t("title")}
        lead={t("lead")}
      />
      {look.length > 0 ? (
        <Section title={t("look")} tone="next">
          <CourseTable id="look" title={t("look")} pairs={look} />
        </Section>
      ) : (
        <EmptyState title={pairs.length > 0 ? t("allWell") : t("none")}>
          <p>{pairs.length > 0 ? t("allWellText") : t("noneText")}</p>
        </EmptyState>
      )}
      {well.length > 0 && (
        <Section title={t("well")}>
          <CourseTable id="well" title={t("well")} pairs={well} />
        </Section>
      )}
    </>
  );
}
