-- Who belongs to a delegation once she has said yes, who heads it, and what she may write there.
-- Bodies name tables of the next migration, hence no check yet.
set local check_function_bodies = off;
--> statement-breakpoint
create function member_delegations() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select delegation_id from seats where person_id = current_person() and state in ('accepted', 'confirmed')
$$;
--> statement-breakpoint
create function led_delegations() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select delegation_id from seats where person_id = current_person() and role = 'head' and state in ('accepted', 'confirmed')
$$;
--> statement-breakpoint
-- A signature is the head's; a coordinator's only where no head is named.
create function signed_delegations() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select led_delegations()
  union select d.id from delegations d where d.id in (select coordinated_delegations())
    and not exists (select 1 from seats s where s.delegation_id = d.id and s.role = 'head' and s.state in ('accepted', 'confirmed'))
$$;
--> statement-breakpoint
create function seen_statements() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from statements where delegation_id in (select member_delegations() union select coordinated_delegations())
$$;
--> statement-breakpoint
create function written_statements() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from statements where delegation_id in (select led_delegations() union select coordinated_delegations())
    or current_person() in (speaker_id, substitute_id) and delegation_id in (select member_delegations())
$$;
--> statement-breakpoint
create function signed_statements() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from statements where delegation_id in (select signed_delegations())
$$;
--> statement-breakpoint
create function seen_talking_points() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from talking_points where delegation_id in (select member_delegations() union select coordinated_delegations())
$$;
--> statement-breakpoint
create function written_talking_points() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from talking_points where delegation_id in (select led_delegations() union select coordinated_delegations())
    or owner_id = current_person() and delegation_id in (select member_delegations())
$$;
--> statement-breakpoint
-- Who lets her words be quoted, as of now.
create function quotable_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select person_id from consents where purpose = 'quotation' and withdrawn_at is null
$$;
--> statement-breakpoint
create function seen_meetings() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from state_meetings where delegation_id in (select member_delegations() union select travel_coordinated())
$$;
--> statement-breakpoint
create function planned_meetings() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from state_meetings where delegation_id in (select led_delegations() union select travel_coordinated())
$$;
--> statement-breakpoint
-- Whoever goes may write what was said.
create function attended_meetings() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select m.id from state_meetings m join state_meeting_goers g on g.meeting_id = m.id
  where g.person_id = current_person() and m.delegation_id in (select member_delegations())
$$;
--> statement-breakpoint
create function shared_reflections() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from reflections where shared_at is not null and delegation_id in (select travel_coordinated())
$$;
--> statement-breakpoint
create function own_reflections() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from reflections where person_id = current_person()
$$;
--> statement-breakpoint
-- A report is its coordinators' until it is published to those who went.
create function published_reports() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select delegation_id from delegation_reports where published_at is not null and delegation_id in (select member_delegations())
$$;
--> statement-breakpoint
create function written_passages() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from report_passages where delegation_id in (select travel_coordinated())
$$;
