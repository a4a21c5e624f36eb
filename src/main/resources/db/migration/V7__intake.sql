-- The public register of AI use cases. Each version is made by a case of its own; what was published is never changed:
-- a newer version ends an older one.
create table intake_register_version (
  id bigint generated always as identity primary key,
  -- the number of the case that drafted the first version: what the register calls the entry
  entry text not null,
  process_instance_id text not null unique,
  state text not null default 'draft' check (state in ('draft', 'waiting', 'published', 'dropped')),
  -- what the form says, by the key of the field
  fields jsonb not null,
  valid_from timestamptz,
  valid_to timestamptz check (valid_to > valid_from),
  check ((state = 'published') = (valid_from is not null))
);

create index intake_register_version_entry on intake_register_version (entry, valid_from);

-- One at a time is prepared, and one at a time is valid.
create unique index intake_register_version_next on intake_register_version (entry)
  where state in ('draft', 'waiting');
create unique index intake_register_version_valid on intake_register_version (entry)
  where state = 'published' and valid_to is null;

create function intake_register_unchanged() returns trigger language plpgsql as $$
begin
  if old.state = 'published' and (new.fields, new.entry, new.state, new.valid_from) is distinct from
      (old.fields, old.entry, old.state, old.valid_from) or old.valid_to is not null then
    raise exception 'what was published is not changed';
  end if;
  return new;
end $$;

create trigger intake_register_version_unchanged before update on intake_register_version
  for each row execute function intake_register_unchanged();
