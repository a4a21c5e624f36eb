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
  chair text,
  acting_chair text
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

-- The members as they were at a meeting, and who sat there for each: the member, a delegate, or nobody.
create table earb_seat (
  meeting text not null references earb_meeting on delete cascade,
  member text not null,
  person text,
  primary key (meeting, member),
  unique (meeting, person)
);

-- Who takes no part in an item: the seat of a member, whoever sits there.
create table earb_recusal (
  meeting text not null references earb_meeting on delete cascade,
  case_number text not null,
  member text not null,
  primary key (meeting, case_number, member)
);
