-- The scores of the impact assessments that were attached to requests, with the version of the tool that they are of
-- (maxima differ by version) and the file that was scored.
create table intake_impact (
  id bigint generated always as identity primary key,
  process_instance_id text not null references intake_request (process_instance_id) on delete cascade,
  at timestamptz not null,
  version text not null,
  phase text not null,
  raw int not null,
  max_raw int not null,
  mitigation int not null,
  max_mitigation int not null,
  current int not null,
  level int not null check (level between 1 and 4),
  unanswered int not null,
  -- a version of a document of the case, and what its bytes were
  document uuid not null,
  sha256 text not null
);

create index intake_impact_case on intake_impact (process_instance_id, id);
