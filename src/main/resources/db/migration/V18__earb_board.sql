-- A vote of the architecture review board on a case, one for each time that it is called. It is named by the process
-- in which the members vote.
create table earb_ballot (
  process_instance_id text primary key,
  case_number text not null references casefile_case,
  -- who leads the item
  chair text not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);

create index earb_ballot_case on earb_ballot (case_number, opened_at);

-- Who may vote, and for which member: themselves, or whom they sit in for. Each person and each seat once.
create table earb_voter (
  ballot text not null references earb_ballot on delete cascade,
  person text not null,
  member text not null,
  primary key (ballot, person),
  unique (ballot, member)
);

-- What was voted. Nobody reads it before the ballot is closed; then it is put on record.
create table earb_vote (
  ballot text not null,
  person text not null,
  at timestamptz not null,
  choice text not null,
  comment text,
  conditions jsonb not null,
  primary key (ballot, person),
  foreign key (ballot, person) references earb_voter on delete cascade
);
