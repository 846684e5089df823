-- What the rules say that name other declarations; found anew at the end of every run.
create table confrontation (
    submission bigint not null references submission (id),
    seq integer not null,
    code varchar(10) not null,
    severity varchar(10) not null,
    rule varchar not null,
    found varchar not null,
    expected varchar not null,
    arguments varchar not null,
    file varchar not null,
    sheet varchar not null,
    cell varchar not null,
    path varchar not null,
    primary key (submission, seq)
);
