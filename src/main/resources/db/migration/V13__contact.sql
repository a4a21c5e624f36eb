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
