-- The outbox: every mail, and what became of it. Letters bring their text; the text of task notices is made when they
-- are sent, from what is still open then.
create table notice_mail (
  id uuid primary key,
  template text not null,
  case_number text,
  key text,
  -- a person's id, or group:<id> for the shared mailbox of a group
  recipient text not null,
  address text not null default '',
  language text not null default 'en',
  subject text not null default '',
  html text not null default '',
  -- the text with its secrets, encrypted, until it is sent; html has them masked
  secret_html text,
  -- an invitation (iCalendar) that goes with it
  calendar text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
  attempts int not null default 0,
  next_at timestamptz not null,
  -- who is sending it now, and until when nobody else may
  lease uuid,
  leased_until timestamptz,
  error text,
  -- what may go at any hour: codes, alerts, letters to people outside of the office
  anytime boolean not null default false,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (case_number, key)
);

create index notice_mail_waiting on notice_mail (next_at) where state = 'waiting';
create index notice_mail_failed on notice_mail (ended_at) where state = 'failed';
create index notice_mail_letters on notice_mail (created_at) where case_number is not null;

-- What is about no case is told once, too, where it has a key.
create unique index notice_mail_of_no_case on notice_mail (key) where case_number is null;

-- The ledger: who is told what of which task, and by which mail.
create table notice_task (
  id uuid primary key default gen_random_uuid(),
  task_id text not null,
  recipient text not null,
  -- the absent person of whose task a substitute is told; null where somebody is told of their own
  behalf text,
  kind text not null check (kind in ('offered', 'assigned', 'released', 'reminder', 'escalated')),
  -- what a reminder is about, so that none is sent twice; null for what may happen again
  occasion text,
  created_at timestamptz not null,
  mail_id uuid references notice_mail,
  -- the person chose not to be told: no mail will carry it
  unwanted boolean not null default false,
  unique (task_id, recipient, kind, occasion)
);

create index notice_task_pending on notice_task (recipient, created_at) where mail_id is null and not unwanted;
create index notice_task_mail on notice_task (mail_id);
create index notice_task_newest on notice_task (created_at);

-- How a person wants to be told; who chose nothing is told at once.
create table notice_choice (
  person text primary key,
  notices text not null check (notices in ('at-once', 'digest', 'escalations'))
);

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
