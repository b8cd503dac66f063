import { sql } from "drizzle-orm";
import type { TravelEdition, TravelFacts } from "./readiness";

/** The parts of the statements in `queries.ts`: JSON of one delegate's travel, as `s` names her seat and `e` the edition. */
const tableOf = (column: string, fields: string, table: string) =>
  sql.raw(`coalesce((select jsonb_agg(${fields}) from ${table} v where v.passport = r.nationality
    and v.destination in (e.country_code, r.transit)), '[]') as ${column}`);
const ofHer = (table: string) =>
  `${table} x where x.delegation_id = s.delegation_id and x.person_id = s.person_id`;

export const factColumns = sql`
  case when r.person_id is not null then jsonb_build_object('document', r.document, 'nationality', r.nationality, 'validUntil', r.valid_until,
    'residence', r.residence, 'permitUntil', r.permit_until, 'transit', r.transit) end as record, r.version,
  coalesce((select jsonb_agg(jsonb_build_object('country', x.country, 'until', x.until) order by x.country)
    from ${sql.raw(ofHer("travel_visas"))}), '[]') as visas,
  coalesce((select jsonb_agg(jsonb_build_object('step', x.step, 'state', x.state, 'owner', x.owner, 'version', x.version,
    'startedOn', x.started_on, 'endedOn', x.ended_on)) from ${sql.raw(ofHer("travel_steps"))}), '[]') as steps,
  ${tableOf("requirements", `jsonb_build_object('destination', v.destination, 'kind', v.kind, 'days', v.days)`, "visa_requirements")},
  ${tableOf("measures", `jsonb_build_object('destination', v.destination, 'measure', v.measure, 'from', v.from_on, 'until', v.until_on, 'source', v.source)`, "visa_measures")}`;
export const factJoin = sql`left join travel_records r on r.delegation_id = s.delegation_id and r.person_id = s.person_id`;
/** Whoever may be asked: she holds a seat and means to go. */
export const travels = sql`s.person_id is not null and s.role <> 'remote' and s.state in ('offered', 'accepted', 'confirmed')`;

export const editionColumns = sql`e.starts_on as "startsOn", e.ends_on as "endsOn", e.country_code as country,
  coalesce((select jsonb_object_agg(l.kind, l.due) from (select kind, min(due_on) as due from edition_deadlines
    where edition_id = e.id and kind in ('accreditation', 'registration', 'visa', 'passes') group by kind) l), '{}') as deadlines,
  (select jsonb_build_object('name', v.source, 'on', v.data_on) from visa_sources v where v.kind = 'requirements') as source`;

export type FactRow = Pick<TravelFacts, "record" | "visas"> & {
  version: number | null;
  steps: (TravelFacts["steps"][number] & {
    version: number;
    startedOn: string | null;
    endedOn: string | null;
  })[];
  requirements: TravelFacts["tables"]["requirements"];
  measures: TravelFacts["tables"]["measures"];
};
export type EditionRow = TravelEdition & { source: { name: string; on: string } | null };

export const factsFrom = ({ record, visas, steps, requirements, measures }: FactRow): TravelFacts => ({
  record,
  visas,
  steps,
  tables: { requirements, measures },
});
