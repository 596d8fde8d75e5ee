-- Detection before contact: leads, and what was done about them.
create table lead (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  version integer not null default 1,
  office_id uuid not null,
  town_code text,
  state text not null default 'OPEN',
  source text not null,
  channel text not null,
  received_at timestamptz(3) not null,
  detected_on date not null,
  display_name text,
  kana text,
  name_known text not null,
  birth_date text,
  address_sealed bytea,
  phone_sealed bytea,
  known_sealed bytea not null,
  informant_sealed bytea,
  urgency_sealed bytea,
  search_text text not null default '',
  search_keys text[],
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  last_touched_on date not null,
  follow_ups integer not null default 0,
  case_id uuid,
  case_detected_on date,
  settled_at timestamptz(3),
  settled_by uuid,
  close_reason text,
  passed_on_to text,
  constraint lead_pkey primary key (organisation_id, id),
  constraint lead_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update no action
);
create index lead_organisation_id_office_id_state_detected_on_idx on lead (organisation_id, office_id, state, detected_on);
create index lead_organisation_id_town_code_idx on lead (organisation_id, town_code);
create index lead_organisation_id_case_id_idx on lead (organisation_id, case_id);

create table lead_entry (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  lead_id uuid not null,
  kind text not null,
  "on" date not null,
  at timestamptz(3) not null,
  by uuid not null,
  words_sealed bytea,
  constraint lead_entry_pkey primary key (organisation_id, id),
  constraint lead_entry_organisation_id_lead_id_fkey foreign key (organisation_id, lead_id)
    references lead (organisation_id, id) on delete restrict on update cascade
);
create index lead_entry_organisation_id_lead_id_at_idx on lead_entry (organisation_id, lead_id, at desc);

alter table lead
  add check (state in ('OPEN', 'MERGED', 'BECAME_CASE', 'CLOSED')),
  add check (name_known in ('FULL', 'PARTIAL', 'NONE')),
  add check (birth_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add check ((state in ('MERGED', 'BECAME_CASE')) = (case_id is not null)),
  add check ((state = 'CLOSED') = (close_reason is not null)),
  add check ((state = 'OPEN') = (settled_at is null));
alter table lead_entry add check (kind in ('NOTE', 'CHANGED', 'MERGED', 'BECAME_CASE', 'CLOSED', 'REOPENED'));

call banso_protect('lead');
call banso_protect('lead_entry');
create policy within_reach on lead using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) = 'offices' and office_id = any ((select banso_offices())::uuid[]))
    or ((select banso_reach()) = 'towns' and town_code = any ((select banso_towns())::text[])))
);
create policy with_its_lead on lead_entry using (
  organisation_id = (select banso_organisation()) and exists (
    select 1 from lead l where l.organisation_id = lead_entry.organisation_id and l.id = lead_entry.lead_id)
);

-- Kept like every record; what was done is not rewritten.
do $$
declare app text := banso_app_role();
begin
  execute format('revoke delete on lead, lead_entry from %I', app);
  execute format('revoke update on lead_entry from %I', app);
end $$;
