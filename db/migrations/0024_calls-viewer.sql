-- Whose applications, scores and offers are whose. Bodies name tables of the next migration.
set local check_function_bodies = off;
--> statement-breakpoint
create function reviewed_opportunities() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select opportunity_id from call_reviewers where person_id = current_person()
$$;
--> statement-breakpoint
create function own_interests() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from interests where person_id = current_person()
$$;
--> statement-breakpoint
-- Where names may be seen: a blind call keeps them, from its coordinators too, until all scores are in.
create function revealed_opportunities() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from opportunities where cohort_id in (select coordinated_cohorts()) and (not blind or revealed_at is not null)
$$;
--> statement-breakpoint
-- Why a reviewer is not free to judge: they work in one organisation, or one is or was the other's mentor.
create function found_conflict(reviewer uuid, applicant uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when exists (select 1 from people a join people b on b.organisation_id = a.organisation_id where a.id = reviewer and b.id = applicant) then 'same_organisation'
    when exists (select 1 from mentorships m where (m.mentor_id, m.mentee_id) in ((reviewer, applicant), (applicant, reviewer))) then 'mentor_pair'
  end
$$;
--> statement-breakpoint
-- What she may score: after the call has closed, before anything is known, and never her own.
create function reviewable_interests() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select i.id from call_reviewers r join opportunities o on o.id = r.opportunity_id join interests i on i.opportunity_id = o.id
  where r.person_id = current_person() and i.person_id <> r.person_id and i.state <> 'withdrawn'
    and o.closes_at <= now() and o.settled_at is null and (not o.blind or o.revealed_at is null)
    and found_conflict(r.person_id, i.person_id) is null
$$;
--> statement-breakpoint
-- Whose scores by others she may see: never her own application's, never before she has given hers.
create function interests_with_open_scores() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select i.id from interests i join opportunities o on o.id = i.opportunity_id
  where i.person_id <> current_person() and (
    exists (select 1 from reviews v where v.interest_id = i.id and v.reviewer_id = current_person() and not v.conflict)
    or o.cohort_id in (select coordinated_cohorts()) and (
      o.settled_at is not null or o.blind and o.revealed_at is not null
      or not exists (select 1 from call_reviewers r where r.opportunity_id = o.id and r.person_id = current_person() and found_conflict(r.person_id, i.person_id) is null)
      or exists (select 1 from reviews v where v.interest_id = i.id and v.reviewer_id = current_person())))
$$;
