-- What a published workbook was made of: every submission that counted for its unit, form and period, how it stood then,
-- and whether its figures were in the totals. Two runs are compared by it.

create table published_reading (
    assignment varchar(255) not null,
    run_no integer not null,
    submission bigint not null,
    outcome varchar(20) not null,
    counted integer not null,
    primary key (assignment, run_no, submission)
);
