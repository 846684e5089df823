-- Who did what at the desk. Rows are only ever added: an act is written down before it is done, and its end is a row of its
-- own (begun names the row it ends, 0 where a row stands for itself). Every row carries the digest of itself and of all
-- before it; the last one is kept beside them, so that a row that is changed, taken out or cut off at the end is noticed.

create table trail (
    id bigint primary key,
    happened_at timestamp(6) with time zone not null,
    account varchar(100) not null,
    address varchar(100) not null,
    act varchar(60) not null,
    assignment varchar(255) not null,
    subject varchar(500) not null,
    ending varchar(20) not null,
    begun bigint not null,
    digest varchar(64) not null
);

create index trail_begun on trail (begun);
create index trail_account on trail (account, id);
create index trail_act on trail (act, id);

create table trail_end (
    id integer primary key,
    last_id bigint not null,
    digest varchar(64) not null
);

insert into trail_end (id, last_id, digest) values (1, 0, '');
