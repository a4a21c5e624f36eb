-- Meetings of the architecture review board. Each is a case of its own.
create table earb_meeting (
  number text primary key references casefile_case,
  process_instance_id text not null unique,
  -- the day of the rhythm that it is for, planned once; null for a special meeting
  series_day date unique,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  capacity int not null,
  state text not null default 'planned' check (state in ('planned', 'announced', 'held', 'closed', 'cancelled')),
  -- of the invitation in the calendars of the members
  sequence int not null default -1,
  -- who sat there for each member as they were then, who led, and which seats took no part in which item; null before
  roll jsonb
);

create index earb_meeting_coming on earb_meeting (starts_at) where state in ('planned', 'announced');

-- What was on which agenda. A case is on one at a time.
create table earb_item (
  meeting text not null references earb_meeting on delete cascade,
  case_number text not null references casefile_case,
  position int not null,
  state text not null default 'open'
    check (state in ('open', 'called', 'settled', 'no-quorum', 'moved', 'removed')),
  outcome text,
  primary key (meeting, case_number)
);

create unique index earb_item_current on earb_item (case_number) where state in ('open', 'called');
create index earb_item_case on earb_item (case_number);

-- Who has the meeting in their calendar.
create table earb_invited (
  meeting text not null references earb_meeting on delete cascade,
  person text not null,
  primary key (meeting, person)
);
