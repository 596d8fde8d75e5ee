-- An agency is asked to a support coordination meeting: day, place and office, and nothing of anybody's case.
create table meeting_invitation (
  organisation_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  version integer not null default 1,
  updated_by uuid,
  updated_at timestamptz(3) not null,
  from_office_id uuid not null,
  from_office_name text not null,
  at timestamptz(3) not null,
  place text,
  revision integer not null,
  state text not null,
  sent_at timestamptz(3) not null,
  answered_at timestamptz(3),
  constraint meeting_invitation_pkey primary key (organisation_id, id),
  constraint meeting_invitation_agency_fkey foreign key (organisation_id, agency_id)
    references agency (organisation_id, id) on delete restrict on update cascade,
  constraint meeting_invitation_state_check check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'CALLED_OFF')),
  constraint meeting_invitation_answered check (state not in ('ACCEPTED', 'DECLINED') or answered_at is not null)
);
create index meeting_invitation_agency on meeting_invitation (agency_id, at, id);

call banso_protect('meeting_invitation'::regclass);

-- The agency that is asked and nobody else; the service itself, inside the organisation that asks.
create policy invitation_of_agency on meeting_invitation for select using (
  ((select banso_reach()) = 'agency' and agency_id = (select banso_agency()))
  or ((select banso_reach()) = 'system' and organisation_id = (select banso_organisation()))
);
create policy invitation_answered on meeting_invitation for update using (
  ((select banso_reach()) = 'agency' and agency_id = (select banso_agency()))
  or ((select banso_reach()) = 'system' and organisation_id = (select banso_organisation()))
);
create policy invitation_arrived on meeting_invitation for insert with check (
  (select banso_reach()) = 'system' and organisation_id = (select banso_organisation())
);

-- Records are kept; an agency writes its answer and nothing else of it.
create function meeting_invitation_keep() returns trigger language plpgsql as $$
begin
  if (old.organisation_id, old.id, old.agency_id) is distinct from (new.organisation_id, new.id, new.agency_id)
     or (banso_reach() = 'agency'
       and (old.at, old.place, old.revision, old.from_office_id, old.from_office_name, old.sent_at)
         is distinct from (new.at, new.place, new.revision, new.from_office_id, new.from_office_name, new.sent_at)) then
    raise exception 'an invitation stays what it was sent as' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger meeting_invitation_keep before update on meeting_invitation
  for each row execute function meeting_invitation_keep();

do $$
declare app text := banso_app_role();
begin
  execute format('revoke delete on meeting_invitation from %I', app);
end $$;
