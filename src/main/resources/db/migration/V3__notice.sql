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
  -- the text with its secrets, until it is sent; html has them masked
  secret_html text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
  attempts int not null default 0,
  next_at timestamptz not null,
  -- who is sending it now, and until when nobody else may
  lease uuid,
  leased_until timestamptz,
  error text,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (case_number, key)
);

create index notice_mail_waiting on notice_mail (next_at) where state = 'waiting';
create index notice_mail_failed on notice_mail (ended_at) where state = 'failed';

-- The ledger: who is told what of which task, and by which mail.
create table notice_task (
  id uuid primary key default gen_random_uuid(),
  task_id text not null,
  recipient text not null,
  kind text not null check (kind in ('offered', 'assigned', 'released', 'reminder')),
  -- what a reminder is about, so that none is sent twice; null for what may happen again
  occasion text,
  created_at timestamptz not null,
  mail_id uuid references notice_mail,
  unique (task_id, recipient, kind, occasion)
);

create index notice_task_pending on notice_task (recipient, created_at) where mail_id is null;
create index notice_task_mail on notice_task (mail_id);
