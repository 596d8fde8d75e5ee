-- An agency that is asked to a support coordination meeting: what it was told last, and what it answered.
create table meeting_invitation (
  organisation_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  agency_id uuid not null,
  revision integer not null,
  state text not null,
  asked_at timestamptz(3) not null,
  answered_at timestamptz(3),
  constraint meeting_invitation_pkey primary key (organisation_id, id),
  constraint meeting_invitation_meeting_fkey foreign key (organisation_id, meeting_id)
    references meeting (organisation_id, id) on delete restrict on update cascade,
  constraint meeting_invitation_once unique (organisation_id, meeting_id, agency_id),
  constraint meeting_invitation_state_check check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'CALLED_OFF')),
  constraint meeting_invitation_answered check (state not in ('ACCEPTED', 'DECLINED') or answered_at is not null)
);

call banso_protect('meeting_invitation'::regclass);
create policy with_its_meeting on meeting_invitation using (
  organisation_id = (select banso_organisation()) and exists (
    select 1 from meeting m where m.organisation_id = meeting_invitation.organisation_id
      and m.id = meeting_invitation.meeting_id)
);

do $$
declare app text := banso_app_role();
begin
  execute format('revoke delete on meeting_invitation from %I', app);
end $$;
