// Run by scripts/bench.mjs with DATABASE_URL (owner): so many mentoring pairs in the database, each with meetings, goals and questions.
import postgres from "postgres";

const wanted = Number(process.argv[2] ?? 0);
const owner = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const [there] = await owner<{ pairs: number }[]>`select count(*)::int as pairs from mentorships`;
const missing = Math.max(0, wanted - (there?.pairs ?? 0));
await owner.begin(async (tx) => {
  // Three leaders a mentor, in cohorts of forty leaders, with a year of meetings behind them.
  await tx`
    with c as (
      insert into cohorts (programme_id, name, starts_on, ends_on)
      select (select id from programmes limit 1), 'Pairs ' || gen_random_uuid(), current_date - 200, current_date + 100
      from generate_series(1, ceil(${missing}::numeric / 40)::int) returning id),
    cohort as (select id, row_number() over () - 1 as n from c),
    leader as (insert into people (legal_name, joined_at) select 'Paired leader ' || n, now() from generate_series(1, ${missing}) n returning id),
    mentor as (insert into people (legal_name, joined_at) select 'Paired mentor ' || n, now()
      from generate_series(1, ceil(${missing}::numeric / 3)::int) n returning id),
    l as (select id, row_number() over () - 1 as n from leader),
    m as (select id, row_number() over () - 1 as n from mentor),
    e as (insert into enrolments (person_id, cohort_id, status) select l.id, c.id, 'active' from l join cohort c on c.n = l.n / 40 returning 1),
    g as (insert into role_grants (person_id, role) select id, 'mentor' from mentor returning 1)
    insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on)
    select m.id, l.id, c.id, current_date - 180 from l join m on m.n = l.n / 3 join cohort c on c.n = l.n / 40`;
  await tx`
    insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by, held_at)
    select p.id, now() - k * interval '14 days', 45, 'UTC', p.mentor_id, now() - k * interval '14 days'
    from mentorships p, generate_series(1, 12) k where not exists (select 1 from mentoring_meetings g where g.mentorship_id = p.id)`;
  await tx`
    insert into mentoring_goals (mentorship_id, what, due_on) select p.id, 'A goal', current_date + 7
    from mentorships p where not exists (select 1 from mentoring_goals g where g.mentorship_id = p.id)`;
  await tx`
    insert into mentoring_questions (mentorship_id, asked_by, text) select p.id, p.mentee_id, 'A word'
    from mentorships p where not exists (select 1 from mentoring_questions q where q.mentorship_id = p.id)`;
});
await owner`analyze`;
const [now] = await owner<{ pairs: number }[]>`select count(*)::int as pairs from mentorships`;
console.log(now?.pairs ?? 0);
await owner.end();
