-- What the engine's identity tables do not hold of people and groups.
create table security_person (
  id text primary key,
  language text not null default 'en' check (language in ('en', 'fr'))
);

create table security_mailbox (
  group_id text primary key,
  address text not null
);
