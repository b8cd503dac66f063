import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { uploadText } from "@/auth/upload";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { mayCoordinate } from "@/liga/access";
import { editionTitle } from "@/liga/forums/names";
import { aftermath, importDesk } from "@/liga/forums/programme/queries";
import { warmReader } from "@/liga/forums/programme/reader";
import { findEdition } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { ForumCrumbs } from "../../../crumbs";
import { Applied } from "./applied";
import { FileForm } from "./file-form";
import { Preview } from "./preview";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("programmeImport"))("title") };
}

type Props = { params: Promise<{ editionId: string }>; searchParams: Promise<{ file?: string }> };

export default async function ImportProgrammePage({ params, searchParams }: Props) {
  const viewer = await requireViewerWho(mayCoordinate);
  const [{ editionId }, { file }] = await Promise.all([params, searchParams]);
  if (!id.safeParse(editionId).success) notFound();
  warmReader();
  const [t, problem, { edition, desk, left }] = await Promise.all([
    getTranslations("programmeImport"),
    file === "added" ? undefined : uploadText(file),
    reading(viewer, async (tx) => {
      const desk = await importDesk(tx, viewer, editionId);
      const touched = desk.last?.outcome?.touched;
      return {
        desk,
        edition: await findEdition(tx, viewer, editionId),
        left: touched ? await aftermath(tx, viewer, editionId, touched) : [],
      };
    }),
  ]);
  if (!edition) notFound();
  const { last, standing } = desk;
  const title = editionTitle(edition.forum, edition.name);
  return (
    <>
      <PageHeader
        title={t("titleOf", { edition: title })}
        lead={t("lead")}
        breadcrumb={<ForumCrumbs edition={{ id: editionId, title }} here={t("title")} />}
      />
      {last?.outcome && <Applied last={last} outcome={last.outcome} left={left} />}
      {last && !last.outcome && !problem && <Preview last={last} standing={standing} />}
      <FileForm
        editionId={editionId}
        zone={edition.zone ?? viewer.timeZone}
        again={last !== undefined}
        problem={problem}
      />
    </>
  );
}
