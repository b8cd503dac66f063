import { upload } from "@/auth/upload";
import { notFound } from "@/liga/errors";
import { addToResource } from "@/liga/files/add-to-resource";
import { AddToResource } from "@/liga/files/input";

/** A file for a resource of the library. */
export async function POST(request: Request, { params }: { params: Promise<{ resourceId: string }> }) {
  const { resourceId } = await params;
  return upload(request, `/training/resources/${resourceId}/edit`, (viewer, form, file) => {
    const input = AddToResource.safeParse({ resourceId, fileId: form.fileId, variant: form.variant });
    if (!input.success) throw notFound();
    return addToResource(viewer, input.data, file);
  });
}
