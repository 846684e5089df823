-- A declaration is one row now, not one row a value: what it says as JSON, in the order of the form. Each entry is an
-- array: ["S", section] a list begins, ["L", number] a line of it begins, else
-- [kind, field, content, decimals, shown, sheet, cell, path, file] with the kinds B blank, T text, D decimal,
-- U unreadable. null stands for the same again: shown as content says, the sheet of the value before, the submission's
-- own file. See docs/adr/0008.
-- Numbers have rows besides, to reckon with: id is submission * 2^24 + seq, so that they lie by submission.
-- No foreign key: it would be looked up for every number, and nothing is ever deleted.

create table declaration (
    submission bigint primary key,
    content text not null
);

create table declared_number (
    id bigint primary key,
    submission bigint not null,
    section varchar not null,
    line_no integer not null,
    field varchar not null,
    number numeric not null
);

insert into declaration (submission, content)
select submission, json_agg(
        case kind
            when 'S' then json_build_array(kind, section)
            when 'L' then json_build_array(kind, line_no)
            else json_build_array(kind, field, content, decimals, shown, sheet, cell, path, file)
        end order by seq)::text
from declared_value group by submission;

insert into declared_number (id, submission, section, line_no, field, number)
select submission * 16777216 + seq, submission, section, line_no, field, number
from declared_value where number is not null;

drop table declared_value;
