-- Case numbers grow per family and year; the row is the lock.
create table casefile_counter (
  prefix text not null,
  year int not null,
  last int not null,
  primary key (prefix, year)
);

create table casefile_case (
  number text primary key,
  family text not null,
  process text not null,
  process_instance_id text not null unique,
  -- the case that it is a part of
  part_of text references casefile_case,
  title text not null,
  words tsvector generated always as (to_tsvector('simple', title)) stored,
  division text,
  submitter text not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  outcome text,
  deleted_at timestamptz
);

create index casefile_case_submitter on casefile_case (submitter, opened_at desc);
create index casefile_case_closed on casefile_case (process, closed_at) where closed_at is not null and deleted_at is null;

-- The list of cases: words of the title, and an index for each order it can have.
create index casefile_case_words on casefile_case using gin (words);
create index casefile_case_number on casefile_case (number text_pattern_ops);
create index casefile_case_opened on casefile_case (opened_at, number);
create index casefile_case_in_order on casefile_case (family, split_part(number, '-', 2), length(number), number);
create index casefile_case_title on casefile_case (lower(title), number);
create index casefile_case_state on casefile_case (outcome, opened_at, number);
create index casefile_case_parts on casefile_case (part_of, length(number), number) where part_of is not null;

-- The rows of a case of which each becomes a part, in the order of their numbers. What was said in a row is kept here
-- until its part begins.
create table casefile_part (
  number text primary key,
  part_of text not null references casefile_case,
  -- what tells a row from the others of the case, however often they come
  row_key text not null,
  -- the id of the process definition that it goes by
  definition text not null,
  form text,
  deployment text,
  answers jsonb,
  process_instance_id text,
  unique (part_of, row_key)
);

create index casefile_part_waiting on casefile_part (part_of) where process_instance_id is null;

-- Cases for named people alone, until a day or until they are released.
create table casefile_confidential (
  number text primary key references casefile_case,
  until date,
  asked_by text,
  asked_reason text,
  released_at timestamptz
);

create table casefile_reader (
  number text not null references casefile_confidential on delete cascade,
  person text not null,
  -- who changed the address of a contact, until somebody else confirms it; empty where that is not known
  suspended_by text,
  primary key (number, person)
);

-- The file of an import that was checked and is not started yet.
create table casefile_import (
  task_id text primary key,
  case_number text not null references casefile_case,
  person text not null,
  name text not null,
  sha256 text not null,
  content bytea not null
);

create index casefile_import_case on casefile_import (case_number);

-- The stages that a part has reached.
create table casefile_part_stage (
  number text not null references casefile_part on delete cascade,
  stage text not null,
  primary key (number, stage)
);

-- The stages at which a case waits for all of its parts, and whether it was told that they are there.
create table casefile_join (
  case_number text not null references casefile_case,
  stage text not null,
  joined boolean not null default false,
  primary key (case_number, stage)
);

create table casefile_link (
  one text not null references casefile_case,
  other text not null references casefile_case check (one < other),
  at timestamptz not null,
  primary key (one, other)
);

create index casefile_link_other on casefile_link (other);

-- Who did what in a case, and when, with what they said in the form.
create table casefile_record (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  person text,
  -- for whom somebody acted who stood in
  behalf text,
  what text not null,
  activity text,
  -- which of several equal tasks it was done in, as a discipline
  topic text,
  -- who may read what was said: null for the office, 'case' for everybody who sees the case, 'group:<id>' for a group alone
  audience text,
  answers jsonb not null,
  -- the very form that was filled in: its id, and the deployment that has it
  form text,
  deployment text,
  -- what an act rested on
  basis jsonb,
  -- for the chain below, as in each table whose rows are sealed
  salt uuid not null default gen_random_uuid()
);

create index casefile_record_case on casefile_record (process_instance_id, id);

-- Which rules of which table fired in a case.
create table casefile_decision (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  activity text not null,
  decision text not null,
  version int not null,
  rules jsonb not null,
  inputs jsonb not null,
  outputs jsonb not null,
  salt uuid not null default gen_random_uuid()
);

create index casefile_decision_case on casefile_decision (process_instance_id, decision, id);

-- Who took part in a case.
create table casefile_participant (
  person text not null,
  process_instance_id text not null,
  primary key (person, process_instance_id)
);

-- What people note in a case. As the record, it stays as written and goes only as a whole.
create table casefile_note (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  author text not null,
  audience text not null,
  text text not null,
  salt uuid not null default gen_random_uuid()
);

create index casefile_note_case on casefile_note (process_instance_id, id);

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
  salt uuid not null default gen_random_uuid(),
  unique (case_number, key, audience, version)
);

create index casefile_document_evidence on casefile_document (evidence_task) where evidence_task is not null;

create index casefile_document_author on casefile_document (author, at);

create table casefile_document_chunk (
  document uuid not null references casefile_document (id) on delete cascade,
  part int not null,
  bytes bytea not null,
  primary key (document, part)
);

-- Nearly all of them are compressed already. (In the table itself PostgreSQL 15 cannot say it.)
alter table casefile_document_chunk alter column bytes set storage external;

-- Who opened a document, and when.
create table casefile_document_opened (
  id bigint generated always as identity primary key,
  document uuid not null references casefile_document (id) on delete cascade,
  person text not null,
  at timestamptz not null
);

create index casefile_document_opened_document on casefile_document_opened (document, person, at desc);

-- A hold stops the deletion of a case. Placing and lifting are a row each; a lifting names what it lifts.
create table casefile_hold (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  person text not null,
  kind text not null check (kind in ('legal', 'foi')),
  reason text not null,
  lifts bigint unique references casefile_hold,
  salt uuid not null default gen_random_uuid()
);

create index casefile_hold_case on casefile_hold (process_instance_id, id);

-- What was deleted when its time was over, and by which rule. It stays, as does the case's row without what it was about.
create table casefile_deletion (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  rule text not null,
  -- when the last backup ends that still has it
  backups_until timestamptz not null
);

-- What falls due of processes whose deletion must be approved is approved up to these moments.
create table casefile_deletion_approval (
  process text not null,
  until timestamptz not null,
  -- the case in which it was approved
  case_number text not null,
  primary key (process, until, case_number)
);

-- The cases whose deletion people look at in a case of its own: once that is approved, they go and no others.
create table casefile_deletion_item (
  case_number text not null,
  number text not null,
  -- whether it goes before its time, because the person asked for it
  on_request boolean not null default false,
  primary key (case_number, number)
);

create index casefile_deletion_item_number on casefile_deletion_item (number);

-- Who took the evidence of a case. Not in the chain: taking a pack changes nothing of what is packed.
create table casefile_pack (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  person text not null
);

create index casefile_pack_case on casefile_pack (process_instance_id);

-- Evidence that nothing was changed, taken away or put in later: a hash chain per case, of ids and hashes only. The salt
-- goes with the row it is kept with, so that nobody can guess afterwards what was in it.
create table casefile_chain (
  process_instance_id text not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  -- the row that is sealed
  sealed_id text not null,
  -- the hash of its content
  content bytea not null,
  -- the hash of the link before; empty for the first
  previous bytea not null,
  hash bytea not null,
  primary key (process_instance_id, seq),
  unique (kind, sealed_id)
);

-- The end of each chain: the lock under which it grows, and what tells that its end was cut off.
create table casefile_chain_head (
  process_instance_id text primary key,
  seq bigint not null,
  hash bytea not null
) with (fillfactor = 70);

-- The hash of what a row says now; null where it is gone. Columns without a value do not count, so that a later column
-- (nullable, without a default) leaves the hashes of older rows as they are.
create function casefile_content(kind text, id text) returns bytea language sql stable
set timezone to 'UTC' set bytea_output to 'hex' as $$
  with wanted as (select case when id ~ '^\d{1,18}$' then id::bigint end number,
                         case when id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then id::uuid end uuid)
  select sha256(convert_to(jsonb_object_agg(key, value)::text, 'UTF8'))
  from jsonb_each(case kind
    when 'opened' then (select to_jsonb(c) from (select number, family, process, process_instance_id, part_of, opened_at
                                                 from casefile_case where number = id) c)
    when 'closed' then (select to_jsonb(c) from (select number, outcome, closed_at
                                                 from casefile_case where number = id) c)
    when 'record' then (select to_jsonb(r) from casefile_record r, wanted where r.id = wanted.number)
    when 'decision' then (select to_jsonb(d) from casefile_decision d, wanted where d.id = wanted.number)
    when 'hold' then (select to_jsonb(h) from casefile_hold h, wanted where h.id = wanted.number)
    when 'note' then (select to_jsonb(n) from casefile_note n, wanted where n.id = wanted.number)
    when 'document' then (select to_jsonb(d) from casefile_document d, wanted where d.id = wanted.uuid)
    when 'deleted' then (select to_jsonb(d) from casefile_deletion d, wanted where d.id = wanted.number)
  end)
  where value <> 'null'
$$;

create function casefile_link(link casefile_chain) returns bytea language sql immutable as $$
  select sha256(convert_to(concat_ws(' ', link.process_instance_id, link.seq,
    to_char(link.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), link.kind, link.sealed_id,
    encode(link.content, 'hex'), encode(link.previous, 'hex')), 'UTF8'))
$$;

create function casefile_append(case_id text, kind text, id text) returns void language plpgsql as $$
declare
  head casefile_chain_head;
  link casefile_chain;
begin
  link.content := casefile_content(kind, id);
  if link.content is null then
    return; -- written and taken away in one transaction
  end if;
  insert into casefile_chain_head values (case_id, 0, '') on conflict do nothing;
  select * into head from casefile_chain_head where process_instance_id = case_id for update;
  link.process_instance_id := case_id;
  link.seq := head.seq + 1;
  link.at := clock_timestamp();
  link.kind := kind;
  link.sealed_id := id;
  link.previous := head.hash;
  link.hash := casefile_link(link);
  insert into casefile_chain select link.*;
  update casefile_chain_head set seq = link.seq, hash = link.hash where process_instance_id = case_id;
end $$;

create function casefile_seal() returns trigger language plpgsql as $$
declare
  sealed jsonb := to_jsonb(new);
  case_id text := sealed ->> 'process_instance_id';
begin
  if case_id is null then
    select process_instance_id into case_id from casefile_case where number = sealed ->> 'case_number';
  end if;
  perform casefile_append(case_id, tg_argv[0], sealed ->> tg_argv[1]);
  -- Here, behind the lock of the chain: two first acts of one person would else wait for each other.
  if tg_table_name = 'casefile_record' then
    insert into casefile_participant (person, process_instance_id)
    select person, case_id from unnest(array[sealed ->> 'person', sealed ->> 'behalf']) person
    where person is not null on conflict do nothing;
  end if;
  return null;
end $$;

-- No code path can forget to seal. Deferred: a chain is locked only while its transaction commits, after every other
-- lock, so that it holds up nobody and no two transactions wait for each other.
create constraint trigger casefile_case_opened after insert on casefile_case
  deferrable initially deferred for each row execute function casefile_seal('opened', 'number');
create constraint trigger casefile_case_closed after update of outcome on casefile_case
  deferrable initially deferred for each row when (old.outcome is null and new.outcome is not null)
  execute function casefile_seal('closed', 'number');
create constraint trigger casefile_record_sealed after insert on casefile_record
  deferrable initially deferred for each row execute function casefile_seal('record', 'id');
create constraint trigger casefile_decision_sealed after insert on casefile_decision
  deferrable initially deferred for each row execute function casefile_seal('decision', 'id');
create constraint trigger casefile_note_sealed after insert on casefile_note
  deferrable initially deferred for each row execute function casefile_seal('note', 'id');
create constraint trigger casefile_document_sealed after insert on casefile_document
  deferrable initially deferred for each row execute function casefile_seal('document', 'id');
create constraint trigger casefile_hold_sealed after insert on casefile_hold
  deferrable initially deferred for each row execute function casefile_seal('hold', 'id');
create constraint trigger casefile_deletion_sealed after insert on casefile_deletion
  deferrable initially deferred for each row execute function casefile_seal('deleted', 'id');

-- What is on record stays as it was written. It goes only as a whole, when its time is over.
create function casefile_unchanged() returns trigger language plpgsql as $$
begin
  raise exception 'what is on record is not changed';
end $$;

create trigger casefile_record_unchanged before update on casefile_record
  for each row execute function casefile_unchanged();
create trigger casefile_decision_unchanged before update on casefile_decision
  for each row execute function casefile_unchanged();
create trigger casefile_note_unchanged before update on casefile_note
  for each row execute function casefile_unchanged();
create trigger casefile_document_unchanged before update on casefile_document
  for each row execute function casefile_unchanged();
create trigger casefile_chain_unchanged before update or delete on casefile_chain
  for each row execute function casefile_unchanged();
create trigger casefile_chain_kept before truncate on casefile_chain
  for each statement execute function casefile_unchanged();
create trigger casefile_deletion_unchanged before update or delete on casefile_deletion
  for each row execute function casefile_unchanged();
create trigger casefile_deletion_kept before truncate on casefile_deletion
  for each statement execute function casefile_unchanged();
create trigger casefile_hold_unchanged before update on casefile_hold
  for each row execute function casefile_unchanged();

-- What a decision sets off: a message that a process of another case begins with. The number is that of the case; null as
-- long as no process takes the message.
create table casefile_follow_on (
  process_instance_id text not null,
  message text not null,
  number text references casefile_case,
  -- whose case it is
  requester text not null,
  primary key (process_instance_id, message)
);
