-- What two write stays with the pair it was written in and under who wrote it; an offer ends as the two end it.
create trigger mentoring_meetings_kept before update on mentoring_meetings for each row execute function keep_columns('id', 'mentorship_id', 'proposed_by');
--> statement-breakpoint
create trigger mentoring_agreements_kept before update on mentoring_agreements for each row execute function keep_columns('mentorship_id');
--> statement-breakpoint
create trigger mentoring_goals_kept before update on mentoring_goals for each row execute function keep_columns('id', 'mentorship_id', 'created_at');
--> statement-breakpoint
create trigger mentoring_offers_kept before update on mentoring_offers for each row
  execute function keep_columns('id', 'mentorship_id', 'offered_by', 'duration_minutes', 'zone', 'online_url', 'created_at');
--> statement-breakpoint
create trigger mentoring_notes_kept before update on mentoring_notes for each row execute function keep_columns('meeting_id', 'mentorship_id');
--> statement-breakpoint
create trigger mentoring_private_notes_kept before update on mentoring_private_notes for each row
  execute function keep_columns('meeting_id', 'mentorship_id', 'author_id');
--> statement-breakpoint
create trigger mentoring_steps_kept before update on mentoring_steps for each row
  execute function keep_columns('id', 'mentorship_id', 'meeting_id', 'owner_id', 'created_at');
--> statement-breakpoint
-- What has ended does not wait again. Who offered takes back, the other takes one, and what she takes is one of the hours.
create function guard_offer() returns trigger language plpgsql as $$
begin
  if current_person() is null or current_user <> session_user then return new; end if;
  if tg_op = 'INSERT' then
    if new.ended_at is not null then raise exception 'not_found' using errcode = 'LG004'; end if;
    return new;
  end if;
  if (new.ended_at, new.ended_as, new.meeting_id) is not distinct from (old.ended_at, old.ended_as, old.meeting_id) then return new; end if;
  if old.ended_at is not null
    or new.ended_as = 'withdrawn' and current_person() <> old.offered_by
    or new.ended_as = 'picked' and (current_person() = old.offered_by or not exists (
      select 1 from mentoring_meetings m join mentoring_slots s on s.offer_id = old.id and s.starts_at = m.starts_at
      where m.id = new.meeting_id and m.mentorship_id = old.mentorship_id and m.cancelled_at is null)) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentoring_offers_guard before insert or update on mentoring_offers for each row execute function guard_offer();
