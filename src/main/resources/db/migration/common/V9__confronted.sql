-- What a run confronted with what, as one digest: while it is the same, what came of it stands. Null where nobody wrote
-- it down.
alter table run add column confronted varchar(64);
