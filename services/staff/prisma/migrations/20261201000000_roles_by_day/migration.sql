-- What was granted to a person and what placements give are kept apart: `roles` and `office_ids` are what counts today,
-- made from both. `outreach_office_ids` are the offices where the person is placed today as an outreach worker: how many
-- qualified ones an office has is open to everyone in the organisation, and placements are not.
alter table staff_member
  add column granted_roles text[] not null default '{}',
  add column granted_office_ids uuid[] not null default '{}',
  add column outreach_office_ids uuid[] not null default '{}';

-- Who entered it. Unknown for what was entered before: that counts as entered by somebody else.
alter table training add column recorded_by uuid;
alter table licence add column recorded_by uuid;
alter table service_interval add column recorded_by uuid;

-- A role of which there is a placement came with that placement; every other was granted. Without a day of evaluation
-- everybody is looked at again as soon as the service runs.
do $$
begin
  perform set_config('banso.reach', 'system', true);
  update staff_member s set
    granted_roles = array(
      select held.role from unnest(s.roles) as held (role)
      where not exists (
        select from placement p where p.staff_id = s.id and held.role = case p.role
          when 'OUTREACH_WORKER' then 'outreachWorker'
          when 'CHIEF_CONSULTATION_WORKER' then 'chiefConsultationWorker'
          when 'CONSULTATION_WORKER' then 'consultationWorker'
          when 'EMPLOYMENT_WORKER' then 'employmentWorker'
          when 'SUPERVISOR' then 'officeSupervisor'
        end)),
    granted_office_ids = s.office_ids,
    evaluated_on = null;
  perform set_config('banso.reach', '', true);
end $$;

-- Whoever may change a person may also let that person go to another office: the row is then out of their own reach.
drop policy staff_member_written on staff_member;
create policy staff_member_added on staff_member for insert with check (
  (select banso_reach()) = 'system'
  or (organisation_id = (select banso_organisation())
    and ((select banso_reach()) = 'organisation'
      or ((select banso_reach()) = 'offices' and office_ids && (select banso_offices())::uuid[])))
);
create policy staff_member_changed on staff_member for update using (
  (select banso_reach()) = 'system'
  or (organisation_id = (select banso_organisation())
    and ((select banso_reach()) = 'organisation'
      or ((select banso_reach()) = 'offices' and office_ids && (select banso_offices())::uuid[])))
) with check (
  (select banso_reach()) = 'system'
  or (organisation_id = (select banso_organisation()) and (select banso_reach()) in ('organisation', 'offices'))
);
