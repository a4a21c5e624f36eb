-- The absent person of whose task a substitute is told; null where somebody is told of their own.
alter table notice_task add column behalf text;
