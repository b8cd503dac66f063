-- What was decided, and why, is kept when it becomes another decision or gets another reason.
create function keep_earlier_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into earlier_decisions (interest_id, opportunity_id, state, reason, decided_by, decided_at)
  values (old.id, old.opportunity_id, old.state, old.reason, old.decided_by, old.decided_at);
  return null;
end $$;
--> statement-breakpoint
create trigger interests_earlier after update of state, reason on interests for each row
  when (old.state in ('selected', 'waiting', 'declined') and old.reason is not null and old.decided_by is not null
    and (old.state, old.reason) is distinct from (new.state, new.reason))
  execute function keep_earlier_decision();
