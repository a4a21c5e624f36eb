-- What is about no case is told once, too, where it has a key.
create unique index notice_mail_of_no_case on notice_mail (key) where case_number is null;
