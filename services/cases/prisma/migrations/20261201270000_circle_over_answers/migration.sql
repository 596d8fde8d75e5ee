-- What the form asks by itself is restricted with the note that it was written with.
create policy to_the_circle on form_answers as restrictive for select using (
  form <> 'progressNote' or case_is_being_deleted(organisation_id, case_id)
  or not exists (select 1 from note_circle n
    where n.organisation_id = form_answers.organisation_id and n.contact_id = form_answers.record_id
      and not coalesce((select banso_actor()) = any (n.readers), false))
);
