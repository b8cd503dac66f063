import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { interestDrafts, interests, opportunities } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, badField, ensure, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { ExpressInterest } from "./input";
import { isOpen, mayReword, openQuestion } from "./rules";
import { wordsToVeil } from "./veil";

/**
 * Her answer to a call of her cohort, new or reworded, until the call closes. Sending the same
 * words twice is as good as once; other words from a second window are told that the first came first.
 */
export const expressInterest = (viewer: Viewer, input: z.output<typeof ExpressInterest>) =>
  asViewer(viewer, async (tx) => {
    const [call] = await tx
      .select({
        closesAt: opportunities.closesAt,
        openTo: opportunities.openTo,
        cohortId: opportunities.cohortId,
        questions: opportunities.questions,
        hers: sql<boolean>`${opportunities.cohortId} in (select own_cohorts())`,
      })
      .from(opportunities)
      .where(eq(opportunities.id, input.opportunity));
    const { closesAt, hers, openTo, cohortId, questions } = found(call);
    allow(hers);
    ensure(isOpen(closesAt, new Date()), "call_closed");
    const { answers = {}, language } = input;
    const open = openQuestion(questions, answers);
    if (open) throw badField(`answers.${open}`, "required");
    if (openTo !== "cohort") await ensureInvited(tx, viewer, input.opportunity, cohortId, openTo);
    const mine = and(eq(interests.opportunityId, input.opportunity), eq(interests.personId, viewer.id));
    const { statement } = input;
    const veil = await wordsToVeil(tx, viewer);
    const said = { statement, answers, language: language ?? null, veil };
    const sent = () =>
      tx
        .delete(interestDrafts)
        .where(
          and(eq(interestDrafts.opportunityId, input.opportunity), eq(interestDrafts.personId, viewer.id)),
        );
    const [added] = await tx
      .insert(interests)
      .values({ opportunityId: input.opportunity, personId: viewer.id, ...said })
      .onConflictDoNothing()
      .returning({ id: interests.id });
    if (added) {
      await sent();
      return writeAudit(tx, viewer, "express-interest", input.opportunity);
    }
    const [before] = await tx
      .select({
        state: interests.state,
        statement: interests.statement,
        answers: interests.answers,
        language: interests.language,
      })
      .from(interests)
      .where(mine);
    const { state, ...words } = found(before);
    const same =
      words.statement === statement &&
      words.language === said.language &&
      Object.keys({ ...words.answers, ...answers }).every((key) => words.answers[key] === answers[key]);
    if (state === "submitted" && same) {
      await sent();
      return;
    }
    ensure(mayReword(state), "already_decided");
    const [saved] = await tx
      .update(interests)
      .set({ ...said, state: "submitted", reason: null, version: sql`version + 1` })
      .where(and(mine, eq(interests.version, input.version ?? 0)))
      .returning({ id: interests.id });
    fresh(saved);
    await sent();
    await writeAudit(tx, viewer, "express-interest", input.opportunity, { again: true });
  });

/** Not every call is for every leader of its cohort. */
async function ensureInvited(
  tx: Tx,
  viewer: Viewer,
  call: string,
  cohortId: string,
  openTo: "active" | "eligible",
) {
  if (openTo === "active") {
    const [hers] = await tx.execute(sql`
      select 1 from enrolments where cohort_id = ${cohortId} and person_id = ${viewer.id} and status in ('active', 'completed')`);
    return ensure(hers, "call_for_active");
  }
  const missing = await tx.execute<{ title: string }>(sql`
    select r.title from eligibility_of(${call}, array[${viewer.id}]::uuid[]) e join eligibility_requirements r on r.id = e.requirement_id
    where not e.met order by r.created_at, r.id`);
  const titles = [...missing].map(({ title }) => title).join(" · ");
  ensure(missing.length === 0, "call_for_eligible", { missing: titles });
}
