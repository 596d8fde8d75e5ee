-- What was not kept may be promised anew without a contact, and a refusal calls promises off.
alter table promise_made
  alter column contact_id drop not null,
  add column follows_id uuid,
  add column visit_block_id uuid;
alter table promise_made
  add constraint promise_made_organisation_id_follows_id_fkey foreign key (organisation_id, follows_id)
    references promise_made (organisation_id, id) on delete restrict on update no action,
  add constraint promise_made_organisation_id_visit_block_id_fkey foreign key (organisation_id, visit_block_id)
    references visit_block (organisation_id, id) on delete restrict on update no action,
  add constraint promise_made_from_somewhere check ((contact_id is null) = (follows_id is not null));
create unique index promise_made_organisation_id_follows_id_key on promise_made (organisation_id, follows_id);

-- A correction may change these too; originals from before say nothing of them.
alter table contact_original
  add column kind text,
  add column result text,
  add column counterparts text[],
  add column step text,
  add column place_sealed bytea;
