-- What somebody typed into a row of a work list and has not saved.
create table worklist_draft (
  task_id text not null,
  person text not null,
  row_id text not null,
  case_number text not null references casefile_case,
  -- of the row when they opened it
  version text not null,
  answers jsonb not null,
  -- what speaks against it, once it was to be saved: [{"key", "details"}]
  objections jsonb,
  primary key (task_id, person, row_id)
);

create index worklist_draft_case on worklist_draft (case_number);

-- The row that somebody looked at last.
create table worklist_place (
  task_id text not null,
  person text not null,
  row_id text not null,
  case_number text not null references casefile_case,
  primary key (task_id, person)
);

create index worklist_place_case on worklist_place (case_number);
