-- Documents of a case. One name and one audience make one document; a new upload of it is a new version.
create table casefile_document (
  id uuid primary key,
  case_number text not null references casefile_case (number),
  name text not null,
  -- the name in small letters, by which versions belong together
  key text not null,
  -- as in casefile_record: 'case', 'office' or 'group:<id>'
  audience text not null,
  version int not null,
  size bigint not null,
  sha256 text not null,
  media_type text not null,
  author text not null,
  at timestamptz not null,
  -- the task that it was marked as evidence for, and which activity that is
  evidence_task text,
  evidence_activity text,
  unique (case_number, key, audience, version)
);

create index casefile_document_evidence on casefile_document (evidence_task) where evidence_task is not null;

create table casefile_document_chunk (
  document uuid not null references casefile_document (id) on delete cascade,
  part int not null,
  bytes bytea not null,
  primary key (document, part)
);

-- Nearly all of them are compressed already.
alter table casefile_document_chunk alter column bytes set storage external;

-- Who opened a document, and when.
create table casefile_document_opened (
  id bigint generated always as identity primary key,
  document uuid not null references casefile_document (id) on delete cascade,
  person text not null,
  at timestamptz not null
);

create index casefile_document_opened_document on casefile_document_opened (document, person, at desc);

create trigger casefile_document_unchanged before update on casefile_document
  for each row execute function casefile_unchanged();
