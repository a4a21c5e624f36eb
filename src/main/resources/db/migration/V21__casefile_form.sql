-- The very form in which something was said, so that an answer keeps its words.
alter table casefile_record add column form text, add column deployment text;

alter table intake_follow_on rename to casefile_follow_on;

alter table commitment add column text_fr text, add column evidence_fr text;

alter table intake_impact drop constraint intake_impact_process_instance_id_fkey;
drop table intake_request;
