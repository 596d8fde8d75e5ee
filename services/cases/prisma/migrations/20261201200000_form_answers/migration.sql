-- What a standard form asks by itself: of a record, by version, with the edition of the form and sealed answers. A
-- save adds a row and changes none, so every answer keeps who gave it, when, and what stood there before.
create table form_answers (
  organisation_id uuid not null,
  case_id uuid not null,
  form text not null check (form in ('reception', 'assessment', 'progressNote', 'plan', 'evaluation')),
  record_id uuid not null,
  version integer not null,
  edition date not null,
  answers_sealed bytea,
  written_by uuid not null,
  written_at timestamptz(3) not null,
  constraint form_answers_pkey primary key (organisation_id, record_id, form, version),
  constraint form_answers_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update cascade
);
create index form_answers_organisation_id_case_id_idx on form_answers (organisation_id, case_id);

call banso_protect('form_answers');
create policy with_its_case on form_answers using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) in ('offices', 'towns') and exists (
      select 1 from support_case c
      where c.organisation_id = form_answers.organisation_id and c.id = form_answers.case_id)))
);

do $$
begin
  execute format('revoke update on form_answers from %I', banso_app_role());
end $$;
call deleted_with_its_case('form_answers');
