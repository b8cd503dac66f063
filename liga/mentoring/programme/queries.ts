import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { mayCoordinate } from "../../access";
import type { Viewer } from "../../viewer";
import { publicGround } from "../matching/ground";
import { coordinatedService, type Service } from "../service/queries";
import { coverageOf } from "./coverage";

export type MentorService = Service & {
  mentor: string | null;
  cohort: string | null;
  /** The certificate in force, and whether it says less than there is now. */
  certificate: { id: string; code: string; minutes: number; mentees: number } | null;
};

/** Mentoring in the cohorts she coordinates that are not over: load, coverage, gaps, hours given. */
export const programmeView = (viewer: Viewer, today: string) =>
  asViewer(viewer, async (tx) => {
    if (!mayCoordinate(viewer)) return null;
    const [head] = await tx.execute<{
      cohorts: string[];
      names: Record<string, string>;
      people: Record<string, string | null>;
      certificates: {
        personId: string;
        cohortId: string;
        id: string;
        code: string;
        minutes: number;
        mentees: number;
      }[];
    }>(sql`
      with mine as materialized (select c.id, c.name, c.ends_on from cohorts c where c.id in (select coordinated_cohorts()))
      select coalesce((select jsonb_agg(id order by name) from mine where ends_on >= ${today}::date), '[]') as cohorts,
        coalesce((select jsonb_object_agg(id, name) from mine), '{}') as names,
        coalesce((select jsonb_object_agg(p.id, p.name) from person_cards p
          where p.id in (select mentor_id from mentorships where cohort_id in (select id from mine))), '{}') as people,
        coalesce((select jsonb_agg(jsonb_build_object('personId', k.person_id, 'cohortId', k.cohort_id, 'id', k.id, 'code', k.code,
          'minutes', (k.says ->> 'minutes')::int, 'mentees', (k.says ->> 'mentees')::int)) from service_certificates k
          where k.ended_at is null and k.cohort_id in (select id from mine)), '[]') as certificates`);
    if (!head) return null;
    const grounds = [];
    for (const cohort of head.cohorts) grounds.push(await publicGround(tx, cohort));
    const there = grounds.filter((ground) => ground !== null);
    // A mentor of several cohorts stands once; a leader of several waits in each.
    const mentors = [
      ...new Map(there.flatMap((ground) => ground.mentors.map((one) => [one.id, one] as const))).values(),
    ];
    const coverage = coverageOf(
      mentors,
      there.flatMap((ground) => ground.mentees),
    );
    const service = (await coordinatedService(tx))
      .map((one): MentorService => {
        const certificate = head.certificates.find(
          (held) => held.personId === one.personId && held.cohortId === one.cohortId,
        );
        return {
          ...one,
          mentor: head.people[one.personId] ?? null,
          cohort: head.names[one.cohortId] ?? null,
          certificate: certificate ?? null,
        };
      })
      .sort((a, b) => b.minutes - a.minutes || (a.mentor ?? "").localeCompare(b.mentor ?? ""));
    // Who walks with somebody and has said nothing of what she offers carries her load all the same.
    const unsaid = service
      .filter(({ personId, running }) => running > 0 && !coverage.load.some(({ id }) => id === personId))
      .map(({ personId, mentor, running }) => ({
        id: personId,
        name: mentor,
        languages: [],
        region: null,
        walks: running,
        capacity: null,
        places: 0,
        ready: false,
      }));
    return { ...coverage, load: [...coverage.load, ...unsaid], service };
  });
export type ProgrammeView = NonNullable<Awaited<ReturnType<typeof programmeView>>>;
