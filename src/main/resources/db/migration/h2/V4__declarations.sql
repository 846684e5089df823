-- A declaration is one row now, not one row a value: what it says as JSON, in the order of the form. Each entry is an
-- array: ["S", section] a list begins, ["L", number] a line of it begins, else
-- [kind, field, content, decimals, shown, sheet, cell, path, file] with the kinds B blank, T text, D decimal,
-- U unreadable. null stands for the same again: shown as content says, the sheet of the value before, the submission's
-- own file. See docs/adr/0008.
-- Numbers have rows besides, to reckon with: id is submission * 2^24 + seq, so that they lie by submission.
-- No foreign key and one key column: H2 keeps a second tree for anything more, and nothing is ever deleted.

-- Small files and declarations lie in their rows: a large object costs H2 four trees.
set max_length_inplace_lob 262144;

create table declaration (
    submission bigint primary key,
    content clob not null
);

create table declared_number (
    id bigint primary key,
    submission bigint not null,
    section varchar not null,
    line_no integer not null,
    field varchar not null,
    number decfloat not null
);

insert into declaration (submission, content)
select submission, cast(json_arrayagg(
        case kind
            when 'S' then json_array(trim(kind), section null on null)
            when 'L' then json_array(trim(kind), line_no null on null)
            else json_array(trim(kind), field, content, decimals, shown, sheet, cell, path, file null on null)
        end format json order by seq) as varchar)
from declared_value group by submission;

insert into declared_number (id, submission, section, line_no, field, number)
select submission * 16777216 + seq, submission, section, line_no, field, number
from declared_value where number is not null;

drop table declared_value;
