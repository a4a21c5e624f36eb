-- What an act rested on (see Basis), and which of several equal tasks it was done in, as a discipline.
alter table casefile_record add column basis jsonb, add column topic text;

-- A hold stops the deletion of a case. Placing and lifting are a row each; a lifting names what it lifts.
create table casefile_hold (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  person text not null,
  kind text not null check (kind in ('legal', 'foi')),
  reason text not null,
  lifts bigint unique references casefile_hold
);

create index casefile_hold_case on casefile_hold (process_instance_id, id);

-- What was deleted when its time was over, and by which rule. It stays, as does the case's row without what it was about.
create table casefile_deletion (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  rule text not null
);

-- Who took the evidence of a case. Not in the chain: taking a pack changes nothing of what is packed.
create table casefile_pack (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  person text not null
);

create index casefile_pack_case on casefile_pack (process_instance_id);

alter table casefile_case add column deleted_at timestamptz;

create index casefile_case_closed on casefile_case (process, closed_at) where closed_at is not null and deleted_at is null;

-- Evidence that nothing was changed, taken away or put in later: a hash chain per case, of ids and hashes only. The salt
-- goes with the row it is kept with, so that nobody can guess afterwards what was in it.
alter table casefile_record add column salt uuid not null default gen_random_uuid();
alter table casefile_decision add column salt uuid not null default gen_random_uuid();
alter table casefile_hold add column salt uuid not null default gen_random_uuid();
alter table casefile_note add column salt uuid not null default gen_random_uuid();
alter table casefile_document add column salt uuid not null default gen_random_uuid();

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
    when 'opened' then (select to_jsonb(c) from (select number, family, process, process_instance_id, opened_at
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
  return null;
end $$;

-- What is there already, in the order in which it came.
do $$
declare
  old record;
begin
  for old in
    select process_instance_id, 'opened' kind, number id, opened_at at, 0 step from casefile_case
    union all select process_instance_id, 'record', id::text, at, 1 from casefile_record
    union all select process_instance_id, 'decision', id::text, at, 2 from casefile_decision
    union all select process_instance_id, 'note', id::text, at, 2 from casefile_note
    union all select c.process_instance_id, 'document', d.id::text, d.at, 2
              from casefile_document d join casefile_case c on c.number = d.case_number
    union all select process_instance_id, 'closed', number, closed_at, 3 from casefile_case where outcome is not null
    order by process_instance_id, at, step, id
  loop
    perform casefile_append(old.process_instance_id, old.kind, old.id);
  end loop;
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
