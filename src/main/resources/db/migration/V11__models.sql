-- What people deployed, and with what it was completed; what Docket itself deployed is known to the engine alone.
create table models_deployment (
  -- the engine's
  id text primary key,
  family text not null,
  deployed_at timestamptz not null,
  sent_by text not null,
  -- the other process owner, where one had to
  released_by text,
  -- the files of an earlier deployment, as a whole
  back_again boolean not null,
  sent text[] not null,
  completed text[] not null,
  open_cases int not null,
  warnings_en text[] not null,
  warnings_fr text[] not null
);

-- What waits for release, and what became of it.
create table models_waiting (
  id uuid primary key,
  family text not null,
  name text not null,
  sent_by text not null,
  sent_at timestamptz not null,
  back_again boolean not null,
  warnings_en text[] not null,
  warnings_fr text[] not null,
  state text not null default 'waiting' check (state in ('waiting', 'released', 'refused', 'expired')),
  ended_by text,
  ended_at timestamptz,
  reason text not null default ''
);

create index models_waiting_now on models_waiting (sent_at) where state = 'waiting';

-- The files that were sent, as long as they wait.
create table models_file (
  waiting uuid not null references models_waiting on delete cascade,
  name text not null,
  content bytea not null,
  primary key (waiting, name)
);
