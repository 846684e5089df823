-- The digest of the folder 退回 that went with a workbook: empty when there was none, null where nobody wrote it down.
alter table publication add column returned_digest varchar(64);
