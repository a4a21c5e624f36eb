-- Personal links of people without an account. A link that was revoked or has expired is gone.
create table token (
  -- the SHA-256 of the secret in the link, in hexadecimal; the secret itself is in no table
  id text primary key,
  purpose text not null,
  -- what the link is about, in the words of the package that answers it
  subject text not null,
  language text not null check (language in ('en', 'fr')),
  expires_at timestamptz not null,
  used_at timestamptz
);

create index token_subject on token (purpose, subject);
create index token_expired on token (expires_at);

-- Who opened links that are none, in the last hour.
create table token_miss (
  address text not null,
  at timestamptz not null
);

create index token_miss_address on token_miss (address, at);
