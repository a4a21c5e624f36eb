-- Who stands in for whom, from the first day to the last in the office's time, for all processes where none is named.
create table security_substitution (
  id uuid primary key default gen_random_uuid(),
  absent text not null,
  substitute text not null check (substitute <> absent),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  processes text[] not null default '{}',
  named_by text not null,
  named_at timestamptz not null,
  ended_by text,
  ended_at timestamptz
);

create index security_substitution_substitute on security_substitution (substitute, last_day) where ended_at is null;
create index security_substitution_absent on security_substitution (absent, last_day) where ended_at is null;

-- Whom a substitute holds or did a task for. It outlives the substitution, so that who comes too late is told why.
create table engine_held_for (
  task_id text primary key,
  person text not null,
  substitution uuid not null references security_substitution,
  -- whether the absent person held it before and gets it back; else it goes back to those it is offered to
  taken boolean not null
);

create index engine_held_for_person on engine_held_for (person);
