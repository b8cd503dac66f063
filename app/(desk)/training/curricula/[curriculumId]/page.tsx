import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { add, edit } from "../actions";
import { CurriculumFields, ModuleFields } from "../fields";
import { allObjectives } from "../objectives";
import { loadCurriculum } from "./load";
import { ModuleList } from "./module-list";
import { VersionPart } from "./version-part";

type Props = { params: Promise<{ curriculumId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadCurriculum((await params).curriculumId)).curriculum.name };
}

export default async function CurriculumPage({ params }: Props) {
  const { viewer, curriculum } = await loadCurriculum((await params).curriculumId);
  const [t, words, objectives, completion] = await Promise.all([
    getTranslations("training"),
    getTranslations("words"),
    allObjectives(viewer),
    getTranslations("attendance.completion"),
  ]);
  const changes = mayCoordinate(viewer);
  const draft = curriculum.publishedAt === null;
  return (
    <>
      <PageHeader
        title={curriculum.name}
        lead={t("curricula.barText", { bar: curriculum.attendanceBar })}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: "/training" },
              { label: t("curricula.title"), href: "/training/curricula" },
              { label: curriculum.name },
            ]}
          />
        }
        actions={
          changes && (
            <LinkButton href={`/training/curricula/${curriculum.id}/completion`}>
              {completion("open")}
            </LinkButton>
          )
        }
      />
      <VersionPart curriculum={curriculum} changes={changes} zone={viewer.timeZone} />
      <Section title={t("modules.title", { count: curriculum.modules.length })}>
        <ModuleList curriculum={curriculum} changes={changes} frozen={!draft} />
      </Section>
      {changes && draft && (
        <div className="columns">
          <Section title={t("modules.add")}>
            <ActionForm action={add}>
              <input type="hidden" name="curriculumId" value={curriculum.id} />
              <ModuleFields others={curriculum.modules} objectives={objectives} />
              <SubmitButton>{t("modules.add")}</SubmitButton>
            </ActionForm>
          </Section>
          <Section title={t("curricula.edit")}>
            <ActionForm action={edit}>
              <input type="hidden" name="curriculumId" value={curriculum.id} />
              <input type="hidden" name="version" value={curriculum.version} />
              <CurriculumFields curriculum={curriculum} />
              <SubmitButton variant="secondary">{words("save")}</SubmitButton>
            </ActionForm>
          </Section>
        </div>
      )}
    </>
  );
}
