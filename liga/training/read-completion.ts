import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { RuleKind } from "@/db/enums";
import type { Viewer } from "../viewer";
import type { AskedModule, Asks, Rule } from "./progress";
import { type OutOfReach, outOfReach, type Plan } from "./reachable";
import type { Title } from "./title";

/** What the cohorts with this curriculum have planned, of those in her sight that are not over. */
export async function plansOf(tx: Tx, curriculumId: string): Promise<Plan[]> {
  return [
    ...(await tx.execute<Plan & Record<string, unknown>>(sql`
      select c.name as cohort,
        coalesce((select jsonb_agg(jsonb_build_object('moduleId', s.module_id, 'groupId', s.group_id, 'durationMinutes', s.duration_minutes))
          from training_sessions s where s.cohort_id = c.id and s.cancelled_at is null), '[]') as sessions,
        cohort_work(c.id) as work
      from cohorts c where c.curriculum_id = ${curriculumId} and c.ends_on >= current_date order by c.name`)),
  ];
}

export type CompletionPage = {
  id: string;
  version: number;
  name: string;
  number: number;
  published: boolean;
  asks: Asks & { modules: (AskedModule & { title: Title })[] };
  /** Rules that can be taken out, by kind and module. */
  stored: { id: string; kind: RuleKind; moduleId: string | null; least: number }[];
  unreachable: OutOfReach[];
};

/** What a curriculum asks for, and which of it nobody in a running cohort could meet. Two statements. */
export const completionPage = (viewer: Viewer, curriculumId: string) =>
  asViewer(viewer, async (tx): Promise<CompletionPage | null> => {
    const [[row], plans] = await Promise.all([
      tx.execute<Omit<CompletionPage, "unreachable">>(sql`
        select u.id, u.version, u.name, u.number, u.published_at is not null as published, curriculum_asks(u.id) as asks,
          coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'moduleId', r.module_id, 'least', r.least))
            from completion_rules r where r.curriculum_id = u.id), '[]') as stored
        from curricula u where u.id = ${curriculumId}`),
      plansOf(tx, curriculumId),
    ]);
    return row ? { ...row, unreachable: outOfReach(row.asks.rules as Rule[], plans) } : null;
  });
