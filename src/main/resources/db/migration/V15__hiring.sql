-- Competitions, from the moment they take applications.
create table hiring_competition (
  number text primary key references casefile_case,
  process_instance_id text not null unique,
  -- in the language that the posting is not in
  title_other text,
  address text not null,
  -- the words that a subject must have; null where only the address tells
  subject text,
  closing timestamptz not null,
  -- one PDF, or two whose pages count together or each alone
  attached text not null check (attached in ('one', 'two', 'two-each')),
  page_limit int not null,
  -- areas with their managers and openings
  areas json not null,
  language text not null,
  qualifications json not null,
  -- to which the answer must be yes
  conditions json not null,
  -- how many screen each application; where it is one, a second looks at some
  screeners_each int not null,
  -- whether screeners see no names but in the document
  mask_names boolean not null,
  state text not null default 'open' check (state in ('open', 'screening', 'selection', 'ended'))
);

-- What became of the emails that came for competitions; the emails themselves are in mailbox_email.
create table hiring_email (
  id uuid primary key,
  -- null while nobody said which
  competition text references hiring_competition on delete cascade,
  received_at timestamptz not null,
  address text not null,
  -- as the sender says, and what lists show of it
  name text not null,
  subject text not null,
  text text not null,
  -- the names of the attached files, one a line
  files text not null,
  -- why a person decides on it; null for an application that came in time and in the format
  fault text,
  accommodation boolean not null default false,
  -- what a person said it is
  sorting text,
  reason text,
  sorted_by text,
  -- who confirmed that it is turned away
  confirmed_by text,
  -- which of the attached files are the application, counted from 1
  file int,
  second_file int,
  -- what was arranged, for the group accommodation alone
  arranged text,
  -- the passage that nobody else reads in the document
  hidden text,
  version int not null default 0
);

create index hiring_email_competition on hiring_email (competition);

-- Who applied. Each is a case of its own, a part of the competition.
create table hiring_application (
  number text primary key references casefile_case,
  competition text not null references hiring_competition on delete cascade,
  process_instance_id text not null unique,
  email uuid not null unique,
  name text not null,
  address text not null,
  -- how many are to screen it; none before it is on the list
  screeners int not null default 0,
  requirements text,
  score numeric,
  -- what the table said
  standing text,
  acknowledged_on date,
  -- of letters, as the person chose; null for that of the posting
  language text,
  -- of the document; null where it has no text that tells
  document_language text
);

create index hiring_application_competition on hiring_application (competition);

-- The text of the documents of an application, by page, once they are filed.
create table hiring_document (
  application text not null references hiring_application on delete cascade,
  -- counted from 1
  file int not null,
  pages text[] not null,
  primary key (application, file)
);

-- What is decided on an application for one of the areas, counted from 1.
create table hiring_choice (
  application text not null references hiring_application on delete cascade,
  area int not null,
  invited text,
  interview_at timestamptz,
  place text,
  interviewed_on date,
  -- as the panel agreed
  interview_score numeric,
  offer text,
  reply text,
  -- after references or a record check: kept or withdrawn
  checked text,
  -- the task in whose list it was saved last
  saved_in text,
  version int not null default 1,
  primary key (application, area)
);

-- What a member of the panel of an area says of an interview. The one without a person is what they agreed on.
create table hiring_score (
  application text not null references hiring_application on delete cascade,
  area int not null,
  person text not null,
  said json not null,
  version int not null default 1,
  primary key (application, area, person)
);

-- What Human Resources found of the conditions of the posting, and what is decided.
create table hiring_eligibility (
  application text primary key references hiring_application on delete cascade,
  said json not null,
  -- by link, by whoever applied
  answered json,
  proposal text not null,
  -- eligible or not-eligible; null while nobody decided
  decision text,
  reason text,
  version int not null default 1
);

-- What a screener says of an application, and whether they know the person. The one without a screener is what they
-- agreed on.
create table hiring_screening (
  application text not null references hiring_application on delete cascade,
  screener text not null,
  knows boolean not null default false,
  assigned boolean not null default false,
  -- whether its round is over, so that nobody changes it
  closed boolean not null default false,
  -- whether it is on record, and no second screener is to look
  compared boolean not null default false,
  said json,
  version int not null default 0,
  primary key (application, screener)
);
