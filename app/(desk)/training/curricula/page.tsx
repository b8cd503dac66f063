import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { mayCoordinate } from "@/liga/access";
import { listCurricula } from "@/liga/training/read-curricula";
import { found } from "./actions";
import { CurriculumFields } from "./fields";
import { mayReadCurricula } from "./staff";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training"))("curricula.title") };
}

export default async function CurriculaPage() {
  const viewer = await requireViewerWho(mayReadCurricula);
  const [t, plans, curricula] = await Promise.all([
    getTranslations("training"),
    getTranslations("plans"),
    listCurricula(viewer),
  ]);
  return (
    <>
      <PageHeader
        title={t("curricula.title")}
        lead={t("curricula.lead")}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[{ label: t("title"), href: "/training" }, { label: t("curricula.title") }]}
          />
        }
      />
      <Table
        caption={t("curricula.title")}
        captionHidden
        columns={[
          { label: t("curricula.name") },
          { label: t("curricula.required"), numeric: true },
          { label: t("curricula.electives"), numeric: true },
          { label: t("curricula.bar"), numeric: true },
          { label: t("curricula.cohorts"), numeric: true },
        ]}
        rows={curricula.map(({ id, name, number, required, electives, attendanceBar, cohorts }) => ({
          id,
          href: `/training/curricula/${id}`,
          cells: [
            plans("versions.named", { name, number }),
            required,
            electives,
            t("curricula.percent", { bar: attendanceBar }),
            cohorts,
          ],
        }))}
        empty={<EmptyState title={t("curricula.empty")}>{t("curricula.emptyText")}</EmptyState>}
      />
      {mayCoordinate(viewer) && (
        <Section title={t("curricula.new")}>
          <ActionForm action={found}>
            <CurriculumFields />
            <SubmitButton>{t("curricula.create")}</SubmitButton>
          </ActionForm>
        </Section>
      )}
    </>
  );
}
