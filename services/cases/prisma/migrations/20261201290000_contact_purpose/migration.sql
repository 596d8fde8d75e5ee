-- What a contact was for, planned or not; a correction keeps what it said, and a circle takes it in with the other words.
alter table contact add column purpose_sealed bytea,
  add constraint contact_purpose_with_its_circle check (not restricted or purpose_sealed is null);
alter table contact_original add column purpose_sealed bytea;
alter table restricted_words add column purpose_sealed bytea;
