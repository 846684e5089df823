-- The database itself takes no change of a row of the trail, whoever asks.
create function trail_guard() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is only ever added to';
end $$;

create trigger trail_guard before update or delete or truncate on trail for each statement execute function trail_guard();
