-- What the engine's identity tables do not hold of people and groups.
create table security_person (
  id text primary key,
  language text not null default 'en' check (language in ('en', 'fr')),
  -- a language that the person chose is not overwritten by a file or a provider
  chosen boolean not null default false
);

create table security_mailbox (
  group_id text primary key,
  address text not null
);

-- Who stands in for whom, from the first day to the last in the office's time, for all processes where none is named.
create table security_substitution (
  id uuid primary key default gen_random_uuid(),
  absent text not null,
  substitute text not null check (substitute <> absent),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  processes text[] not null default '{}',
  named_by text not null,
  named_at timestamptz not null,
  -- it would lend rights that the substitute does not have, and waits for somebody who has them
  waits boolean not null default false,
  confirmed_by text,
  confirmed_at timestamptz,
  ended_by text,
  ended_at timestamptz
);

create index security_substitution_substitute on security_substitution (substitute, last_day) where ended_at is null;
create index security_substitution_absent on security_substitution (absent, last_day) where ended_at is null;

-- Who had another person's account in hand, and when: it counts against what one confirms for the other.
create table security_account_change (
  id bigint generated always as identity primary key,
  person text not null,
  changed_by text not null,
  kind text not null check (kind in ('created', 'password', 'email', 'group')),
  at timestamptz not null
);

create index security_account_change_both on security_account_change (person, changed_by, at);


-- Wrong passwords of the last hour. The name only as a hash: some type their password there. Addresses as they are: an
-- operator under attack needs them, and the hash of one is undone by trying all of them.
create table security_failed_sign_in (
  address text not null,
  name bytea not null,
  at timestamptz not null
);

create index security_failed_sign_in_address on security_failed_sign_in (address, at);
create index security_failed_sign_in_name on security_failed_sign_in (name, at);

-- From where people signed in, for 30 days: strangers' wrong passwords pause nobody there.
create table security_known_address (
  person text not null,
  address text not null,
  at timestamptz not null,
  primary key (person, address)
);
