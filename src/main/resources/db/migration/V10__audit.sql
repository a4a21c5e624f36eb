-- Recommendations of audits, as the lists of their audit show them. Each is a case of its own, a part of its audit.
create table audit_recommendation (
  number text primary key references casefile_case,
  audit text not null references casefile_case,
  process_instance_id text not null unique,
  -- the auditor's own number
  reference text not null,
  -- who issued the report, and the committee that receives it
  auditor text not null,
  committee text not null,
  -- when it meets; from the first of these days on it receives the report
  committee_dates date[] not null,
  -- empty until it is assigned
  owner text not null,
  -- never changes: ageing counts from it
  issued date not null,
  -- whether it was under way elsewhere before
  taken_over boolean not null,
  -- when it came to the office, and by when the report wants a response
  received date not null,
  response_by date,
  priority text,
  -- how many full years old when the table of priorities was asked last
  years_asked int,
  approver text,
  -- working days for the response, and in every how many rounds its owner is asked
  response_days int,
  every_rounds int,
  -- rounds since its owner was asked; null where it is asked in the next
  rounds_ago int,
  -- how it is verified, and by whom
  verification text,
  verifier text,
  -- how it was checked since its owner said that it was done; null for not at all
  checked text check (checked in ('verified', 'attested', 'not-drawn')),
  -- how far the response is; null once it is approved
  step text default 'asked' check (step in ('asked', 'drafted', 'reviewed')),
  -- whose list it waits on; null for its owner's
  for_group text,
  -- the task in whose list it was saved last, by whom, and for whom
  saved_in text,
  saved_by text[] not null default '{}',
  -- the task in whose list its owner last reported, and when
  reported_in text,
  reported_at timestamptz,
  -- what was said last, by field; how it came about is on record
  said jsonb not null,
  first_target date,
  target date,
  extensions int not null default 0,
  -- how often in a row its owner has reported that nothing changed
  unchanged int not null default 0,
  returns int not null default 0,
  returned_at timestamptz,
  version int not null default 0,
  unique (audit, reference)
);

-- Reports to committees, as they were frozen.
create table audit_batch (
  number text primary key references casefile_case,
  committee text not null,
  committee_date date not null,
  as_of date not null,
  -- how each recommendation stood; of confidential ones the report has the number alone
  rows json not null,
  -- the report to the same committee for the date before
  previous text,
  filed_at timestamptz
);
