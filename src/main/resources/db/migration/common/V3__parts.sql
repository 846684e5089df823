-- One file may hold several forms, each a reading of its own. part tells them apart and is empty for the only one; slot
-- is the SHA-256 of the path, or of path and part, so that no part is live twice.

alter table submission add column part varchar default '' not null;
