-- People outside the directory who belong to a case: addressed, asked, and deleted with it.
create table contact (
  case_number text not null,
  -- as the model calls them: auditor, neighbour
  role text not null,
  name text not null,
  email text not null,
  phone text not null default '',
  language text not null check (language in ('en', 'fr')),
  primary key (case_number, role)
);

-- What a contact was asked with a personal link, and the task in which the answer is given.
create table contact_question (
  id uuid primary key,
  case_number text not null,
  -- the id of the contact, as contact:AUD-2026-0001:auditor
  contact text not null,
  process_instance_id text not null,
  activity text not null,
  letter text not null,
  -- by which the letter names the question
  field text not null,
  question text not null,
  answer_by date not null
);

create index contact_question_case on contact_question (case_number);

-- Documents that were sent to a contact behind a personal link.
create table contact_sending (
  id uuid primary key,
  case_number text not null,
  contact text not null,
  letter text not null,
  -- that the office has where they are not fetched
  task text not null,
  -- the last day of the link
  fetch_by date not null,
  documents uuid[] not null,
  sent_at timestamptz not null default now(),
  -- when the first document was fetched
  fetched_at timestamptz,
  -- since when it is work for the office that none was
  told_at timestamptz
);

create index contact_sending_case on contact_sending (case_number);
create index contact_sending_contact on contact_sending (contact);
