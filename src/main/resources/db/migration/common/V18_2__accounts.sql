-- Accounts are locked and closed, never taken away: the trail and the uploads name them. once: the password was made by the
-- program and lets in only as far as to where an own one is chosen. stamp moves with every change and ends the sessions of before.

alter table account add column state varchar(20) default 'OPEN' not null;
alter table account add column once boolean default false not null;
alter table account add column stamp bigint default 0 not null;
