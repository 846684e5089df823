-- A unit fills in some forms once for each project. project is the project's name as the form gives it, empty where the
-- form is filled in once; names are compared by their letters in the program, never in SQL. Readings older than this get
-- theirs as soon as a run examines them again, which it does because their templates have changed.

alter table submission add column project varchar default '' not null;
alter table upload_form add column project varchar default '' not null;
