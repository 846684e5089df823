-- Every attempt to bring a run to its end: by whom, how far it came, how it ended. A run that was stopped, or whose
-- process died, has several. ended is null while somebody is at work, or was until his process died.
create table run_attempt (
    assignment varchar(255) not null,
    run_no integer not null,
    attempt_no integer not null,
    asked_by varchar(100) not null,
    host varchar not null,
    begun_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    phase varchar(20) not null,
    done integer default 0 not null,
    total integer default 0 not null,
    ended varchar(20),
    code varchar(10),
    arguments varchar,
    primary key (assignment, run_no, attempt_no)
);

-- What a run did with each file that it did not leave as it was. code and arguments tell why one was ignored.
create table run_file (
    assignment varchar(255) not null,
    run_no integer not null,
    seq integer not null,
    file varchar not null,
    handling varchar(10) not null,
    form_code varchar not null,
    form_version varchar not null,
    unit varchar not null,
    period integer not null,
    outcome varchar(20) not null,
    errors integer not null,
    warnings integer not null,
    code varchar(10) not null,
    arguments varchar not null,
    primary key (assignment, run_no, seq)
);

-- Whoever is at work is asked to stop by whoever may; he looks here whenever he renews his lease.
alter table lease add column stop_asked integer default 0 not null;
