-- What was added beside transfer and retention goes with its case too.
call deleted_with_its_case('council_note');
call deleted_with_its_case('council_transfer');

-- What says only to which of its records it belongs goes with that record: who was to visit, what was noted of a lead,
-- what was said to an item of an agenda.
alter table lead_entry drop constraint lead_entry_organisation_id_lead_id_fkey,
  add constraint lead_entry_organisation_id_lead_id_fkey foreign key (organisation_id, lead_id)
    references lead (organisation_id, id) on delete cascade on update cascade;
alter table visit_visitor drop constraint visit_visitor_organisation_id_visit_id_fkey,
  add constraint visit_visitor_organisation_id_visit_id_fkey foreign key (organisation_id, visit_id)
    references visit (organisation_id, id) on delete cascade on update cascade;
alter table agenda_opinion drop constraint agenda_opinion_organisation_id_agenda_item_id_fkey,
  add constraint agenda_opinion_organisation_id_agenda_item_id_fkey foreign key (organisation_id, agenda_item_id)
    references agenda_item (organisation_id, id) on delete cascade;
