-- An overdue task is told to others, and a person may not want to hear of some things.
alter table notice_task drop constraint notice_task_kind_check;
alter table notice_task add constraint notice_task_kind_check
  check (kind in ('offered', 'assigned', 'released', 'reminder', 'escalated'));
-- The person chose not to be told: no mail will carry it.
alter table notice_task add column unwanted boolean not null default false;

drop index notice_task_pending;
create index notice_task_pending on notice_task (recipient, created_at) where mail_id is null and not unwanted;
create index notice_task_newest on notice_task (created_at);

-- What may go at any hour: codes, alerts, letters to people outside of the office.
alter table notice_mail add column anytime boolean not null default false;
create index notice_mail_letters on notice_mail (created_at) where case_number is not null;

-- How a person wants to be told; who chose nothing is told at once.
create table notice_choice (
  person text primary key,
  notices text not null check (notices in ('at-once', 'digest', 'escalations'))
);

-- A language that the person chose is not overwritten by a file or a provider.
alter table security_person add column chosen boolean not null default false;

-- When the deadlines of all tasks change (a new table, a new calendar) a new edition begins.
create table notice_edition (
  number int generated always as identity primary key,
  fingerprint text not null
);

-- One row per open task: when it is looked at next. The hourly work reads only what is due to be looked at.
create table notice_plan (
  task_id text primary key,
  -- the due date that we set; a task that has another one got it from somebody, and keeps it
  due timestamptz,
  edition int not null default 0,
  next_look timestamptz
);

create index notice_plan_next on notice_plan (next_look);
create index notice_plan_edition on notice_plan (edition);

-- Tasks that are open already keep their due date: nobody knows any more who set it.
do $$ begin
  if to_regclass('act_ru_task') is not null then
    insert into notice_plan (task_id, next_look) select id_, '-infinity' from act_ru_task where proc_def_id_ is not null;
  end if;
end $$;
