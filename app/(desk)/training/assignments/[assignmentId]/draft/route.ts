import { draftSaved } from "@/app/(desk)/drafts/door";
import { SaveDraft } from "@/liga/training/assignments/input";
import { saveDraft } from "@/liga/training/assignments/save-draft";

type Context = { params: Promise<{ assignmentId: string }> };

export async function POST(request: Request, { params }: Context) {
  const { assignmentId } = await params;
  return draftSaved(request, SaveDraft, saveDraft, {
    input: ({ text }) => ({ assignmentId, text }),
    other: ({ text }) => ({ text: String(text) }),
  });
}
