-- A list of one office and one stage comes in the order of its opening, without gathering and sorting the whole stage.
drop index support_case_office_stage;
create index support_case_office_stage on support_case (organisation_id, office_id, stage, opened_at desc, id);
