import { upload } from "@/auth/upload";
import { LigaError, notFound } from "@/liga/errors";
import { mostBytes } from "@/liga/forums/programme/entry";
import { PreviewProgramme } from "@/liga/forums/programme/input";
import { previewProgramme } from "@/liga/forums/programme/preview";
import { id } from "@/liga/input";

/** The programme file itself: given up as soon as it is too long, then read and kept for the preview. */
export async function POST(request: Request, { params }: { params: Promise<{ editionId: string }> }) {
  const { editionId } = await params;
  return upload(
    request,
    `/forums/${editionId}/programme/import`,
    (viewer, form, file) => {
      if (!id.safeParse(editionId).success) throw notFound();
      const input = PreviewProgramme.safeParse({ edition: editionId, zone: form.zone });
      if (!input.success) throw new LigaError("unknown_zone");
      return previewProgramme(viewer, input.data, file);
    },
    { most: mostBytes, code: "programme_too_large" },
  );
}
