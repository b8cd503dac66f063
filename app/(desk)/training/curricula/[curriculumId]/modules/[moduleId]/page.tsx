import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { modulePage } from "@/liga/training/read-curricula";
import { titleIn } from "@/liga/training/title";
import { change, remove } from "../../../actions";
import { ModuleFields } from "../../../fields";
import { allObjectives } from "../../../objectives";
import { loadCurriculum } from "../../load";
import { MaterialEditor } from "./material-editor";

type Props = { params: Promise<{ curriculumId: string; moduleId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training"))("modules.edit") };
}

export default async function ModulePage({ params }: Props) {
  const { curriculumId, moduleId } = await params;
  const { viewer, curriculum } = await loadCurriculum(curriculumId);
  const module = curriculum.modules.find(({ id }) => id === moduleId);
  if (!module || !mayCoordinate(viewer)) notFound();
  const [t, words, locale, objectives, page] = await Promise.all([
    getTranslations("training"),
    getTranslations("words"),
    getLocale(),
    allObjectives(viewer),
    modulePage(viewer, module.id),
  ]);
  const back = `/training/curricula/${curriculum.id}`;
  return (
    <>
      <PageHeader
        title={t("modules.edit")}
        lead={titleIn(module.title, locale)}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: "/training" },
              { label: t("curricula.title"), href: "/training/curricula" },
              { label: curriculum.name, href: back },
              { label: t("modules.edit") },
            ]}
          />
        }
      />
      {!curriculum.publishedAt && (
        <ActionForm action={change}>
          <input type="hidden" name="moduleId" value={module.id} />
          <input type="hidden" name="version" value={module.version} />
          <ModuleFields
            module={module}
            others={curriculum.modules.filter(({ id }) => id !== module.id)}
            objectives={objectives}
          />
          <div className="actions">
            <SubmitButton>{words("save")}</SubmitButton>
            <LinkButton href={back} variant="quiet">
              {words("cancel")}
            </LinkButton>
          </div>
        </ActionForm>
      )}
      {page && <MaterialEditor module={page} zone={viewer.timeZone} />}
      <div className="mt-8" hidden={curriculum.publishedAt !== null}>
        <Disclosure summary={t("modules.remove")}>
          <ActionForm action={remove}>
            <p>{t("modules.removeText")}</p>
            <input type="hidden" name="moduleId" value={module.id} />
            <SubmitButton variant="danger">{t("modules.remove")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
    </>
  );
}
