-- What a request says in words; the engine holds only ids, flags, dates and outcomes.
create table intake_request (
  number text primary key references casefile_case,
  process_instance_id text not null unique,
  title text not null,
  division text not null,
  sponsor text,
  contact text,
  language text not null check (language in ('en', 'fr')),
  problem text not null,
  benefit text not null
);
