create table casefile_link (
  one text not null references casefile_case,
  other text not null references casefile_case check (one < other),
  at timestamptz not null,
  primary key (one, other)
);

create index casefile_link_other on casefile_link (other);
