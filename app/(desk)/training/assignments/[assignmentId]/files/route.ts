import { upload } from "@/auth/upload";
import { notFound } from "@/liga/errors";
import { addToSubmission } from "@/liga/files/add-to-submission";
import { AddToSubmission } from "@/liga/files/input";

/** A file or voice note beside her words. */
export async function POST(request: Request, { params }: { params: Promise<{ assignmentId: string }> }) {
  const { assignmentId } = await params;
  return upload(request, `/training/assignments/${assignmentId}`, (viewer, form, file) => {
    const input = AddToSubmission.safeParse({ assignmentId, fileId: form.fileId });
    if (!input.success) throw notFound();
    return addToSubmission(viewer, input.data, file);
  });
}
