-- Case numbers grow per family and year; the row is the lock.
create table casefile_counter (
  prefix text not null,
  year int not null,
  last int not null,
  primary key (prefix, year)
);

create table casefile_case (
  number text primary key,
  family text not null,
  process_instance_id text not null unique,
  title text not null,
  submitter text not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  outcome text
);

create index casefile_case_submitter on casefile_case (submitter, opened_at desc);
