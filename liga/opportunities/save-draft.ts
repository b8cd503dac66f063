import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { interestDrafts } from "@/db/schema";
import { allow, LigaError } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { SaveInterestDraft } from "./input";

/**
 * Keeps what she is writing to a call of her cohort, also after it has closed. The same words again are as good as once;
 * others written elsewhere are never written over: they come back with the refusal.
 */
export const saveInterestDraft = (viewer: Viewer, input: z.output<typeof SaveInterestDraft>) =>
  asViewer(viewer, async (tx) => {
    const { opportunity, version, statement, answers, language } = input;
    const [call] = await tx.execute(sql`
      select 1 from opportunities where id = ${opportunity} and cohort_id in (select own_cohorts())`);
    allow(call !== undefined);
    await oneAtATime(tx, "draft", opportunity, viewer.id);
    const mine = and(eq(interestDrafts.opportunityId, opportunity), eq(interestDrafts.personId, viewer.id));
    const [draft] = await tx.select().from(interestDrafts).where(mine);
    const same = (a: Record<string, string>, b: Record<string, string>) =>
      Object.keys({ ...a, ...b }).every((key) => (a[key] ?? "") === (b[key] ?? ""));
    if (draft?.statement === statement && draft.language === language && same(draft.answers, answers))
      return { version: draft.version };
    const before = draft?.version ?? 0;
    if (before !== version)
      throw new LigaError("draft_elsewhere", {
        version: before,
        fields: JSON.stringify({
          statement: draft?.statement ?? "",
          language: draft?.language ?? "",
          ...Object.fromEntries(
            Object.entries(draft?.answers ?? {}).map(([key, text]) => [`answers.${key}`, text]),
          ),
        }),
      });
    const saved = { statement, answers, language, version: before + 1, savedAt: new Date() };
    await (draft
      ? tx.update(interestDrafts).set(saved).where(mine)
      : tx.insert(interestDrafts).values({ opportunityId: opportunity, personId: viewer.id, ...saved }));
    return { version: saved.version };
  });
