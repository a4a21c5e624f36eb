-- What people note in a case. As the record, it stays as written and goes only as a whole.
create table casefile_note (
  id bigint generated always as identity primary key,
  process_instance_id text not null,
  at timestamptz not null,
  author text not null,
  audience text not null,
  text text not null
);

create index casefile_note_case on casefile_note (process_instance_id, id);

create trigger casefile_note_unchanged before update on casefile_note
  for each row execute function casefile_unchanged();

-- The list of cases: words of the title, and an index for each order it can have.
alter table casefile_case add column words tsvector generated always as (to_tsvector('simple', title)) stored;

create index casefile_case_words on casefile_case using gin (words);
create index casefile_case_number on casefile_case (number text_pattern_ops);
create index casefile_case_opened on casefile_case (opened_at, number);
create index casefile_case_in_order on casefile_case (family, split_part(number, '-', 2), length(number), number);
create index casefile_case_title on casefile_case (lower(title), number);
create index casefile_case_state on casefile_case (outcome, opened_at, number);
