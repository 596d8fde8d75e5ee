-- Row-level security looks up the case of each row that belongs to one. All that it needs stands in the index.
create index support_case_reach on support_case (organisation_id, id) include (office_id, town_code);
