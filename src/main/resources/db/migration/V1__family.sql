-- What the operator's files said, as each was taken: by whichever node came first.
create table family_file (
  id bigint generated always as identity primary key,
  -- as intake.yaml
  file text not null,
  -- SHA-256 of the content; empty where the file is gone
  hash text not null,
  -- once a file is gone, the last one that is not empty holds for the open cases of its family
  content text not null,
  -- what it says otherwise than the one before
  difference text not null,
  taken_at timestamptz not null
);

create index family_file_latest on family_file (file, id desc);
