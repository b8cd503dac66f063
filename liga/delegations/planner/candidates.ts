import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { PlanPin, ReadinessMark, SeatRole, SeatState } from "@/db/enums";
import type { PlanSettings } from "@/db/schema/plans";
import { levelsForPlans } from "../../travel/planning";
import type { Candidate, Person, Problem, Readiness, Strength } from "./problem";
import { wishes } from "./problem";

export type KnownPerson = Omit<Person, "readiness" | "cost"> & {
  name: string | null;
  organisationName: string | null;
  pin: PlanPin | null;
  pinRole: SeatRole | null;
  mark: ReadinessMark | null;
  /** By what she told of her way; "unknown" when she told nothing yet. */
  told: Readiness;
  cost: number | null;
  version: number;
};
export type Ground = {
  delegationId: string;
  cohortId: string;
  call: boolean;
  limit: number | null;
  perOrganisation: number | null;
  /** The forum's youngest age; LIGA keeps no dates of birth, so it is the coordinator's to heed. */
  youngest: number | null;
  seats: { id: string; version: number; role: SeatRole; state: SeatState; personId: string | null }[];
  people: KnownPerson[];
};

/** Everything plans of a delegation are made from, in two statements; null when it is not hers to plan. */
export async function planGround(tx: Tx, delegationId: string): Promise<Ground | null> {
  const [row] = await tx.execute<Ground>(sql`
    select d.id as "delegationId", d.cohort_id as "cohortId", d.opportunity_id is not null as call,
      least(d.seat_limit, seat_limit_of(d.edition_id, 'max_delegates')) as limit, organisation_limit_of(d.edition_id) as "perOrganisation",
      seat_limit_of(d.edition_id, 'min_age') as youngest,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'version', s.version, 'role', s.role, 'state', s.state, 'personId', s.person_id)
        order by s.created_at, s.id) from seats s where s.delegation_id = d.id), '[]') as seats,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', c.name, 'organisation', p.organisation_id, 'organisationName', c.organisation_name,
          'regions', coalesce(r.regions, '[]'), 'languages', p.languages, 'objectives', coalesce(a.objectives, '[]'), 'themes', coalesce(k.themes, '{}'),
          'earlier', h.earlier, 'trained', h.trained, 'elsewhere', h.elsewhere, 'call', i.state,
          'pin', k.pin, 'pinRole', k.role, 'mark', k.readiness, 'cost', k.cost, 'version', coalesce(k.version, 0)) order by c.name, p.id)
        from plan_history(d.id) h join people p on p.id = h.person_id left join person_cards c on c.id = p.id
        left join (select country_code, jsonb_agg(commission_code order by commission_code) as regions from country_commissions
          where not associate group by country_code) r on r.country_code = p.country_code
        left join (select x.person_id, jsonb_agg(distinct o order by o) as objectives from assessments x, unnest(x.objectives) o
          where x.shared_with <> 'only_me' group by x.person_id) a on a.person_id = p.id
        left join interests i on i.opportunity_id = d.opportunity_id and i.person_id = p.id and i.state <> 'withdrawn'
        left join plan_marks k on k.delegation_id = d.id and k.person_id = p.id), '[]') as people
    from delegations d where d.id = ${delegationId} and d.id in (select coordinated_delegations())`);
  if (!row) return null;
  const told = await levelsForPlans(tx, delegationId);
  return { ...row, people: row.people.map((one) => ({ ...one, told: told.get(one.id) ?? "unknown" })) };
}

const holds = (state: SeatState) => state === "offered" || state === "accepted" || state === "confirmed";

/** The problem a plan solves, from what is there now and what was asked of it. */
export function problemOf(ground: Ground, settings: PlanSettings): Problem {
  const known = ground.people.map(({ cost }) => cost).filter((cost) => cost !== null);
  // Whose cost nobody said is taken for what one usually costs, so that a gap is no advantage.
  const usual = known.length > 0 ? Math.round(known.reduce((sum, one) => sum + one, 0) / known.length) : 0;
  const person = (one: KnownPerson): Person => ({
    id: one.id,
    organisation: one.organisation,
    regions: one.regions,
    languages: one.languages,
    objectives: one.objectives,
    themes: one.themes,
    earlier: one.earlier,
    trained: one.trained,
    elsewhere: one.elsewhere,
    readiness: one.mark ?? one.told,
    cost: one.cost ?? usual,
    call: one.call,
  });
  const held = new Map(
    ground.seats.filter(({ state }) => holds(state)).map((seat) => [seat.personId, seat.role]),
  );
  const declined = new Set(
    ground.seats.filter(({ state }) => state === "declined").map(({ personId }) => personId),
  );
  const free = ground.seats.filter(({ state }) => !holds(state)).map(({ role }) => role);
  return {
    open: [...new Set(free)]
      .sort()
      .map((role) => ({ role, count: free.filter((one) => one === role).length })),
    candidates: ground.people
      .filter(({ id }) => !held.has(id) && !declined.has(id))
      .map((one): Candidate => ({ ...person(one), pin: one.pin, pinRole: one.pinRole })),
    seated: ground.people.flatMap((one) => {
      const role = held.get(one.id);
      return role ? [{ ...person(one), role }] : [];
    }),
    limit: ground.limit,
    perOrganisation: ground.perOrganisation,
    rules: settings.rules,
    wishes: Object.fromEntries(
      wishes.map((wish) => [wish, (settings.wishes[wish] ?? "none") as Strength]),
    ) as Problem["wishes"],
    objectives: settings.objectives,
    themes: settings.themes,
  };
}

/** Changes with anything a plan is made from. */
export const hashOf = (problem: Problem) =>
  createHash("sha256").update(JSON.stringify(problem)).digest("hex");
