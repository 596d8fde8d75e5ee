-- 3(4)エ: who does which part of an item that uses a programme. 3(4)ウ: what somebody leaves behind for the team.
alter table plan_item add column programme text check (programme in ('WORK_PREPARATION', 'HOUSEHOLD_FINANCE')),
  add column parts_sealed bytea;
alter table assignment add column leaving_note_sealed bytea;

-- 3(4)カ, キ: what was done with an item on a day. Times, place and company of a session that was a contact are the contact's.
create table support_session (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  item_id uuid not null,
  contact_id uuid,
  version integer not null default 1,
  duty text not null check (duty in ('3(4)カ', '3(4)キ')),
  started_at timestamptz(3),
  ended_at timestamptz(3),
  place_sealed bytea,
  counterparts text[],
  company_sealed bytea,
  outside_regular_hours boolean,
  practised_sealed bytea not null,
  client_did_sealed bytea,
  helped_sealed bytea,
  next_sealed bytea,
  urgent_reason_sealed bytea,
  worker_id uuid not null,
  worker_role text not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  constraint support_session_pkey primary key (organisation_id, id),
  constraint support_session_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update cascade,
  constraint support_session_organisation_id_item_id_fkey foreign key (organisation_id, item_id)
    references plan_item (organisation_id, id) on delete restrict on update no action,
  constraint support_session_organisation_id_contact_id_fkey foreign key (organisation_id, contact_id)
    references contact (organisation_id, id) on delete restrict on update no action,
  check ((contact_id is null) = (started_at is not null)),
  check ((contact_id is null) = (outside_regular_hours is not null)),
  check (ended_at is null or ended_at >= started_at)
);
create index support_session_organisation_id_case_id_idx on support_session (organisation_id, case_id);
create index support_session_organisation_id_item_id_idx on support_session (organisation_id, item_id);
create index support_session_organisation_id_started_at_idx on support_session (organisation_id, started_at);
create unique index support_session_of_contact on support_session (organisation_id, contact_id, item_id);

create table support_session_original (
  organisation_id uuid not null,
  session_id uuid not null,
  version integer not null,
  case_id uuid not null,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  counterparts text[],
  place_sealed bytea,
  company_sealed bytea,
  practised_sealed bytea not null,
  client_did_sealed bytea,
  helped_sealed bytea,
  next_sealed bytea,
  reason_sealed bytea not null,
  replaced_at timestamptz(3) not null,
  replaced_by uuid not null,
  constraint support_session_original_pkey primary key (organisation_id, session_id, version),
  constraint support_session_original_organisation_id_session_id_fkey foreign key (organisation_id, session_id)
    references support_session (organisation_id, id) on delete restrict on update cascade
);

-- Who has read which note of the team.
create table hand_over_reading (
  organisation_id uuid not null,
  assignment_id uuid not null,
  kind text not null check (kind in ('TAKING', 'LEAVING')),
  reader_id uuid not null,
  case_id uuid not null,
  read_at timestamptz(3) not null,
  constraint hand_over_reading_pkey primary key (organisation_id, assignment_id, kind, reader_id),
  constraint hand_over_reading_organisation_id_assignment_id_fkey foreign key (organisation_id, assignment_id)
    references assignment (organisation_id, id) on delete restrict on update cascade
);

do $$
declare each text;
begin
  foreach each in array array['support_session', 'support_session_original', 'hand_over_reading']
  loop
    call banso_protect(each::regclass);
    execute format($policy$
      create policy with_its_case on %I using (
        organisation_id = (select banso_organisation())
        and ((select banso_reach()) in ('organisation', 'system')
          or ((select banso_reach()) in ('offices', 'towns') and exists (
            select 1 from support_case c
            where c.organisation_id = %1$I.organisation_id and c.id = %1$I.case_id)))
      )$policy$, each);
    execute format('revoke delete on %I from %I', each, banso_app_role());
    call deleted_with_its_case(each::regclass);
  end loop;
  -- What a correction replaced stays as it was, and a note is read once.
  execute format('revoke update on support_session_original, hand_over_reading from %I', banso_app_role());
end $$;
