-- What was promised in a case: an assessment that is called for, or a condition of an approval.
create table commitment (
  id text primary key,
  -- of the case that it was promised in, and its number there, from 1
  case_number text not null references casefile_case (number) on delete cascade,
  case_instance text not null,
  number int not null,
  -- of the process in which it is kept, as soon as that began
  process_instance_id text unique,
  -- a condition, or the table that it comes from
  kind text not null,
  -- a discipline or a layer, as "privacy", or an assessment, as "privacy-impact"
  topic text not null,
  -- in both languages; what a person wrote is the same in both
  text text not null,
  text_fr text not null,
  -- what is needed to show it; null where nothing was said
  evidence text,
  evidence_fr text,
  owner text not null,
  due date not null,
  -- the groups that judge the report and that consent to more time
  judges text not null,
  consents text not null,
  promised_at timestamptz not null,
  state text not null check (state in ('open', 'reported', 'more-time', 'met', 'released', 'dropped')),
  reported_on date,
  -- since when it is overdue beyond the limit of the deadline policy
  overdue_since timestamptz,
  ended_at timestamptz,
  unique (case_number, number)
);
