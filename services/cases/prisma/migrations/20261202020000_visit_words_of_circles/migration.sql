-- What a visit was planned for and where to goes into the circle of the contact that it became.
alter table restricted_words add column visit_place_sealed bytea, add column visit_purpose_sealed bytea;
