-- When assignments are run by themselves, and what became of it.

-- A run that was due then; the database itself keeps a due time from being run twice.
alter table run add column due timestamp(6) with time zone;
alter table run add constraint one_run_a_due_time unique (assignment, due);

-- next_due is the first time that nothing was done about yet. rule is what decides the times: a new one begins anew.
create table timetable (
    assignment varchar(255) primary key,
    rule varchar(255) not null,
    next_due timestamp(6) with time zone not null,
    paused_at timestamp(6) with time zone,
    paused_by varchar(100),
    paused_why varchar
);

-- What became of a due time, and with it of those that were missed from first_due on. code and arguments tell why it failed.
create table due_run (
    assignment varchar(255) not null,
    due timestamp(6) with time zone not null,
    first_due timestamp(6) with time zone not null,
    times integer not null,
    state varchar(20) not null,
    run_no integer,
    why varchar not null,
    code varchar(10),
    arguments varchar,
    settled_at timestamp(6) with time zone not null,
    primary key (assignment, due)
);

-- Who is at it now: the table of db-scheduler, as it wants it.
create table scheduled_tasks (
    task_name varchar(255) not null,
    task_instance varchar(255) not null,
    task_data ${bytes},
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(255),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
