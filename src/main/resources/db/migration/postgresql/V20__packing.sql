-- PostgreSQL packs long texts by pglz, which took a third of what keeping a form costs the server; lz4 takes a tenth of
-- that. A server older than 14, or built without lz4, keeps declarations as they are.
do $$
begin
    execute 'alter table declaration alter column content set compression lz4';
exception when feature_not_supported or syntax_error then
    execute 'alter table declaration alter column content set storage external';
end $$;

-- Workbooks are packed already.
alter table original alter column bytes set storage external;
