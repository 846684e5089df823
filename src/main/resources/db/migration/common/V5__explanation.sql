-- What submitters wrote beside findings when they sent a returned form again (核实说明). about is the id of the rule, or
-- the code of the finding.
create table explanation (
    submission bigint not null references submission (id),
    seq integer not null,
    about varchar not null,
    sheet varchar not null,
    cell varchar not null,
    words varchar not null,
    primary key (submission, seq)
);
