-- The very form in which something was said, so that an answer keeps its words.
alter table casefile_record add column form text, add column deployment text;
