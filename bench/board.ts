// Run by scripts/bench.mjs with DATABASE_URL (owner): a delegation of the demo's coordinator at size; prints its id.
import postgres from "postgres";

const [women = 40, sessions = 200] = process.argv.slice(2).map(Number);
const owner = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });

const [row] = await owner<{ id: string }[]>`
  with place as (
    select person_id as coordinator, cohort_id as cohort from role_grants where role = 'coordinator' order by id limit 1),
  f as (insert into forums (slug, name) values ('bench-' || gen_random_uuid(), 'Bench') returning id),
  e as (
    insert into editions (forum_id, name, level, starts_on, ends_on, city, zone, status, confidence, source, last_checked_on)
    select id, 'First', 'global', '2099-05-04', '2099-05-08', 'New York', 'America/New_York', 'confirmed', 'U', 'bench', current_date
    from f returning id),
  held as (
    insert into forum_sessions (edition_id, title, type, venue, room, starts_at, ends_at, zone, confidence, languages)
    select e.id, 'Round table ' || n, 'round_table', 'Headquarters', 'CR ' || n % 12,
      ('2099-05-04T12:00Z'::timestamptz + (n % 5) * interval '1 day' + (n / 5 % 9) * interval '1 hour'),
      ('2099-05-04T13:30Z'::timestamptz + (n % 5) * interval '1 day' + (n / 5 % 9) * interval '1 hour'),
      'America/New_York', 'U', '{en}' from e, generate_series(0, ${sessions - 1}) n
    returning id, title),
  s as (select id, row_number() over (order by length(title), title) as nth from held),
  d as (
    insert into delegations (edition_id, cohort_id, name, seat_limit)
    select e.id, place.cohort, 'Bench', ${women} from e, place returning id),
  women as (
    insert into people (legal_name, joined_at, languages) select 'Delegate ' || n, now(), '{en}' from generate_series(1, ${women}) n
    returning id, legal_name),
  p as (select id, row_number() over (order by length(legal_name), legal_name) as nth from women),
  t as (
    insert into seats (delegation_id, person_id, role, state)
    select d.id, p.id, case p.nth when 1 then 'head' when 2 then 'gender_rapporteur' else 'delegate' end, 'confirmed' from d, p
    returning delegation_id, person_id),
  a as (
    insert into assignments (delegation_id, person_id, session_id, assigned_by)
    select d.id, p.id, s.id, place.coordinator from d, place, p, s, t where t.person_id = p.id and (s.nth + p.nth * 7) % 23 = 0)
  select id from d`;
if (!row) throw new Error("There is no coordinator.");
console.log(row.id);
await owner.end();
