-- Whom a substitute holds or did a task for. It outlives the substitution, so that who comes too late is told why.
create table engine_held_for (
  task_id text primary key,
  person text not null,
  substitution uuid not null references security_substitution,
  -- whether the absent person held it before and gets it back; else it goes back to those it is offered to
  taken boolean not null
);

create index engine_held_for_person on engine_held_for (person);
