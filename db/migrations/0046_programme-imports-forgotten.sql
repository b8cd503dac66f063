-- A programme file waits for a day, and its answer is shown as long; then both are gone.
create function forget_programme_imports(at timestamptz default now()) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  delete from programme_imports where expires_at <= at;
  get diagnostics gone = row_count;
  return gone;
end $$;
