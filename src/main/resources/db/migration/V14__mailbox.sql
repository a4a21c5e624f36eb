-- Emails that came in, each once, as they came.
create table mailbox_email (
  id uuid primary key,
  mailbox text not null,
  -- where it lies in the mailbox, as UIDVALIDITY and UID
  place text not null,
  sha256 text not null,
  size bigint not null,
  received_at timestamptz not null,
  taken_at timestamptz not null,
  -- only its head where it is too large; null once it was deleted
  raw bytea,
  whole boolean not null,
  -- when those whom it concerns had it; null while they are still to get it
  handed_on_at timestamptz,
  -- the same email, found again elsewhere in the mailbox
  copy_of uuid references mailbox_email,
  deleted_at timestamptz,
  unique (mailbox, place)
);

create unique index mailbox_email_once on mailbox_email (mailbox, sha256) where copy_of is null;
create index mailbox_email_new on mailbox_email (received_at) where handed_on_at is null;

-- The node that reads a mailbox at the moment.
create table mailbox_reader (
  mailbox text primary key,
  node uuid not null,
  until timestamptz not null,
  -- since when emails stay in it because too much waits for a decision; null while there is room
  full_since timestamptz
);
