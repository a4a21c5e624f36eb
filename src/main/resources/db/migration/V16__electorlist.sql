-- An extract of the register that was handed in for an edition of the lists of a campaign, and what became of it.
create table electorlist_cut (
  id uuid primary key,
  campaign text not null references casefile_case,
  edition int not null,
  layout text not null,
  -- the codes of the recipients, by their kind
  recipients jsonb not null,
  state text not null check (state in ('handed-in', 'waiting', 'running', 'made', 'refused', 'destroyed')),
  size bigint not null,
  sha256 text not null,
  -- who handed it in
  person text not null,
  -- the keys of the extract and of the index, under the key from outside of the database; gone once they are destroyed
  keys text,
  lease uuid,
  leased_until timestamptz,
  -- how far the worker is
  began_at timestamptz,
  rows bigint not null default 0,
  read bigint not null default 0,
  -- why nothing of it is used
  refusal text,
  line bigint,
  -- totals, refused rows and duplicates
  report jsonb,
  -- whether its packages may be collected
  released boolean not null default false,
  at timestamptz not null
);

create index electorlist_cut_campaign on electorlist_cut (campaign, edition, at);

-- The manifest. A package counts from the moment that its row is here, all of a cut at once.
create table electorlist_package (
  id uuid primary key,
  cut uuid not null references electorlist_cut on delete cascade,
  kind text not null,
  recipient text not null,
  rows bigint not null,
  formulas bigint not null,
  plain_sha256 text not null,
  file_sha256 text not null,
  bytes bigint not null,
  -- under the key from outside of the database; gone once it is destroyed
  passphrase text,
  unique (cut, kind, recipient)
);

-- Recipients of a campaign, each a part of it.
create table electorlist_delivery (
  number text primary key references casefile_case,
  campaign text not null references casefile_case,
  process_instance_id text not null unique,
  -- the code of the municipality or board in the extract, and its name
  recipient text not null,
  municipality text not null,
  name text not null,
  email text not null,
  -- where the code goes, and how
  code_to text not null,
  code_by text not null check (code_by in ('phone', 'tty', 'email')),
  language text not null check (language in ('en', 'fr')),
  -- the hours of its office
  hours text not null,
  state text not null check (state in ('blocked', 'ready', 'notified', 'accepted', 'collected', 'confirmed', 're-issued',
                                       'destroyed', 'closed')),
  since timestamptz not null,
  package uuid references electorlist_package on delete set null,
  edition int not null,
  -- the last day on which its agreement and its privacy policy are both valid; null for none
  agreed_until date,
  -- what the recipient counted and is not right; null where nothing is to be cleared up
  miscounted bigint,
  -- since when a changed contact is on file; null for the first one, or once a manager allows it
  contact_since timestamptz,
  -- who entered and who confirmed the change
  contact_by text[] not null default '{}',
  -- when the recipient was written to last, and how often it was reminded since its notice
  told_at timestamptz,
  reminded int not null default 0,
  -- why the office calls by itself, and how often it has; null where it does not
  call_for text check (call_for in ('silent', 'bounced', 'lapsed')),
  calls int not null default 0,
  -- the keyed hash of the contact's address and number, of whose list they collect, and of who changed that, when and by
  -- which line of the ledger: nobody changes them who has the database alone
  contact_seal text not null,
  -- another contact or deputy that somebody entered, with its seal, until a second person confirms it
  contact_change jsonb,
  unique (campaign, recipient)
);

-- Who may collect the list of a recipient besides its contact: named by the contact, or imported as its deputy.
create table electorlist_designate (
  id uuid primary key,
  delivery text not null references electorlist_delivery on delete cascade,
  role text not null check (role in ('deputy', 'designate')),
  name text not null,
  email text not null,
  -- where the code goes, and how
  code_to text not null,
  code_by text not null check (code_by in ('phone', 'tty', 'email')),
  language text not null check (language in ('en', 'fr')),
  at timestamptz not null,
  -- since when the office has had them on file instead of a former deputy; null otherwise, or once a manager allows it
  since timestamptz,
  -- who entered and who confirmed that
  changed_by text[] not null default '{}',
  -- as of a contact
  seal text not null
);

create unique index electorlist_designate_email on electorlist_designate (delivery, lower(email));

-- Days of a campaign that somebody entered, instead of what the rules say.
create table electorlist_day (
  campaign text not null references casefile_case on delete cascade,
  id text not null,
  day date not null,
  reason text not null,
  person text not null,
  primary key (campaign, id)
);

-- What a recipient asks to be changed in the register.
create table electorlist_change (
  id uuid primary key,
  delivery text not null references electorlist_delivery on delete cascade,
  -- its case, once it has begun
  number text unique references casefile_case on delete set null,
  -- under whose key its rows are kept
  cut uuid not null references electorlist_cut on delete cascade,
  -- the keyed hash of the whole, until it is answered: the same is not taken in twice
  hash text,
  at timestamptz not null,
  answered_at timestamptz,
  unique (delivery, hash)
);

create index electorlist_change_cut on electorlist_change (cut);

create table electorlist_change_row (
  id uuid primary key,
  change uuid not null references electorlist_change on delete cascade,
  line int not null,
  -- the electors, encrypted; gone once the lists of the campaign are destroyed
  said text,
  -- what came of it, and how often somebody answered
  answer jsonb,
  -- what else the answer says, encrypted and gone as the electors are
  note text,
  version int not null default 0
);

create index electorlist_change_row_change on electorlist_change_row (change);

-- What a recipient said of a delivery or of a request for changes, once each: from 1, not at all, to 5.
create table electorlist_satisfaction (
  about text primary key,
  delivery text not null references electorlist_delivery on delete cascade,
  easy int not null check (easy between 1 and 5),
  clear int not null check (clear between 1 and 5),
  prompt int not null check (prompt between 1 and 5),
  at timestamptz not null
);

create index electorlist_satisfaction_delivery on electorlist_satisfaction (delivery);

-- A browser in which somebody opened a personal link: a code read out on the phone is for this one alone.
create table electorlist_visit (
  -- the SHA-256 of what the browser keeps, in hexadecimal
  id text primary key,
  delivery text not null references electorlist_delivery on delete cascade,
  -- whose link it is: the number of the delivery for its contact, the id of whoever else may collect the list
  holder text not null,
  token text not null,
  -- what is to be read out, under the key from outside of the database; its keyed hash from then on
  code text,
  code_hash text,
  tries int not null default 0,
  asked_at timestamptz not null,
  -- when the call is wanted; null for at once
  call_at timestamptz,
  -- the list on which the call is noted
  called_in text,
  known_at timestamptz,
  -- the keyed hash that goes with it: nobody is known who entered no code
  known_seal text,
  accepted_at timestamptz,
  expires_at timestamptz not null
);

create index electorlist_visit_delivery on electorlist_visit (delivery);
create index electorlist_visit_holder on electorlist_visit (holder);
