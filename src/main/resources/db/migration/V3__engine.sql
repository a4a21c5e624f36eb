-- The zone of the engine's columns, which have none. One row, written at the first start.
create table engine_zone (
  zone text primary key
);

-- Whom a substitute holds or did a task for. It outlives the substitution, so that who comes too late is told why.
create table engine_held_for (
  task_id text primary key,
  person text not null,
  substitution uuid not null references security_substitution,
  -- whether the absent person held it before and gets it back; else it goes back to those it is offered to
  taken boolean not null
);

create index engine_held_for_person on engine_held_for (person);

-- A round in which several people judge unseen by each other, each on a seat.
create table engine_round (
  id text primary key,
  case_number text not null,
  -- a process instance, or a branch of it
  execution_id text not null,
  -- tells it from others of the case
  subject text not null,
  form text not null,
  deployment text not null,
  leader text not null,
  opened_at timestamptz not null,
  -- the leader, where they ended it before all had answered
  ended_by text,
  end_reason text,
  closed_at timestamptz
);

create index engine_round_case on engine_round (case_number, subject, opened_at);
create index engine_round_execution on engine_round (execution_id, opened_at);

-- Who may answer. Each person and each seat once.
create table engine_seat (
  round text not null references engine_round on delete cascade,
  seat text not null,
  person text not null,
  -- why it no longer counts, nor what was answered there; null while it does
  withdrawn text,
  primary key (round, seat),
  unique (round, person)
);

-- What was said. Nobody reads it before the round is closed.
create table engine_answer (
  round text not null,
  seat text not null,
  person text not null,
  at timestamptz not null,
  answers jsonb not null,
  primary key (round, seat),
  foreign key (round, seat) references engine_seat on delete cascade
);
