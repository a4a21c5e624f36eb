-- Lists of cases ask for the process, the division, and who took part.
alter table casefile_case add column process text, add column division text;
update casefile_case set process = 'intake' where family = 'AIR';
update casefile_case c set division = r.division from intake_request r where r.number = c.number;
alter table casefile_case alter column process set not null;

-- For whom somebody acted who stood in, and who may read what was said: null for the office,
-- 'case' for everybody who sees the case, 'group:<id>' for a group alone.
alter table casefile_record add column behalf text, add column audience text;

create table casefile_part (
  person text not null,
  process_instance_id text not null,
  primary key (person, process_instance_id)
);

insert into casefile_part (person, process_instance_id)
select distinct person, process_instance_id from casefile_record where person is not null;
