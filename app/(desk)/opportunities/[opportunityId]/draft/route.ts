import { draftSaved } from "@/app/(desk)/drafts/door";
import { SaveInterestDraft } from "@/liga/opportunities/input";
import { saveInterestDraft } from "@/liga/opportunities/save-draft";

type Context = { params: Promise<{ opportunityId: string }> };
const prefix = "answers.";

export async function POST(request: Request, { params }: Context) {
  const { opportunityId: opportunity } = await params;
  return draftSaved(request, SaveInterestDraft, saveInterestDraft, {
    input: ({ statement = "", language, ...rest }) => ({
      opportunity,
      statement,
      language: language || null,
      answers: Object.fromEntries(
        Object.entries(rest).flatMap(([name, text]) =>
          name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : [],
        ),
      ),
    }),
    other: ({ fields }) => JSON.parse(String(fields)),
  });
}
