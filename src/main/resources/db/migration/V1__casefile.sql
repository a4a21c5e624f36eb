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

-- Who did what in a case, and when, with what they said in the form.
create table casefile_record (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  person text,
  what text not null,
  activity text,
  answers jsonb not null
);

create index casefile_record_case on casefile_record (process_instance_id, id);

-- Which rules of which table fired in a case.
create table casefile_decision (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  activity text not null,
  decision text not null,
  version int not null,
  rules jsonb not null,
  inputs jsonb not null,
  outputs jsonb not null
);

create index casefile_decision_case on casefile_decision (process_instance_id, decision, id);

-- What is on record stays as it was written. It goes only as a whole, when its time is over.
create function casefile_unchanged() returns trigger language plpgsql as $$
begin
  raise exception 'what is on record is not changed';
end $$;

create trigger casefile_record_unchanged before update on casefile_record
  for each row execute function casefile_unchanged();

create trigger casefile_decision_unchanged before update on casefile_decision
  for each row execute function casefile_unchanged();
