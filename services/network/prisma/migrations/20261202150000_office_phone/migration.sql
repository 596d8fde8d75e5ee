-- Copy fed by staff.officeChanged: where an agency reaches the office that sent it something.
create table office (
  organisation_id uuid not null,
  id uuid not null,
  phone text,
  changed_at timestamptz(3) not null,
  constraint office_pkey primary key (organisation_id, id)
);

call banso_protect('office'::regclass);

-- An agency sees the offices that sent it a referral or asked it to a meeting, and no others; the service writes them.
create policy office_that_sent on office for select using (
  (select banso_reach()) = 'agency' and (
    exists (select 1 from incoming_referral r
      where r.organisation_id = office.organisation_id and r.from_office_id = office.id)
    or exists (select 1 from meeting_invitation i
      where i.organisation_id = office.organisation_id and i.from_office_id = office.id))
);
create policy office_of_service on office using (
  (select banso_reach()) = 'system' and organisation_id = (select banso_organisation())
);

do $$
declare app text := banso_app_role();
begin
  execute format('revoke delete on office from %I', app);
end $$;
