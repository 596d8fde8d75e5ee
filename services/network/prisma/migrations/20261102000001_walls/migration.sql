-- What the schema file cannot say: order by reading, checks, what never changes, and row-level security.
-- The functions banso_*() come with the kit's own migration.

-- The folded reading is compared by code point (domain/foundation names).
alter table agency alter column kana_key type text collate "C";
create index agency_kana on agency (organisation_id, kana_key, id);

-- Words that the code knows, and no others.
alter table agency
  add check (kind in ('HIKIKOMORI_CENTER', 'SAPOSUTE', 'EMPLOYMENT_PLATFORM', 'PUBLIC_EMPLOYMENT_OFFICE', 'HEALTH_CENTER', 'MEDICAL', 'SOCIAL_WELFARE_COUNCIL', 'WORK_TRAINING', 'NPO', 'OTHER')),
  add check (age_from >= 0 and age_until >= 0 and age_from <= age_until),
  add check (capacity_free >= 0),
  add check ((capacity_free is null) = (capacity_as_of is null)),
  add check (valid_until >= valid_from);
alter table agency_hours
  add check (day in ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
  add check (opens ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  add check (closes ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'),
  add check (opens < closes);
alter table incoming_referral
  add check (state in ('SENT', 'RECEIVED', 'ACCEPTED', 'DECLINED', 'APPOINTMENT_SET', 'CONNECTED', 'DONE', 'WITHDRAWN')),
  add check (decline_reason in ('NO_CAPACITY', 'OUTSIDE_AGE', 'OUTSIDE_AREA', 'NOT_OUR_FIELD', 'PERSON_DECLINED', 'OTHER')),
  add check (outcome in ('USING_SERVICE', 'COMPLETED', 'MOVED_ON', 'STOPPED', 'NOT_STARTED')),
  -- Sent is not connected: only a kept first appointment connects.
  add check (state <> 'CONNECTED' or first_appointment_kept_at is not null),
  add check (grant_ended_at is null or purpose_sealed is null);
alter table disclosed_field
  add check (field in ('NAME', 'KANA', 'BIRTH_DATE', 'TOWN', 'ADDRESS', 'PHONE', 'CHIEF_CONCERN', 'SITUATION', 'PLAN_ITEM', 'GOALS', 'HOUSEHOLD', 'CONTACT_STEP')),
  add check (ground in ('CONSENT', 'LAW', 'INTERNAL_NEED', 'OTHER_PUBLIC_BODY', 'SPECIAL_REASON'));

-- A referral stays with the agency it was sent to, and a closed grant stays closed.
create function incoming_referral_keep() returns trigger language plpgsql as $$
begin
  if (old.organisation_id, old.id, old.agency_id, old.from_office_id, old.sent_at)
     is distinct from (new.organisation_id, new.id, new.agency_id, new.from_office_id, new.sent_at)
     or (old.grant_ended_at is not null and new.grant_ended_at is distinct from old.grant_ended_at) then
    raise exception 'a referral stays what it was sent as' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger incoming_referral_keep before update on incoming_referral
  for each row execute function incoming_referral_keep();

do $$
declare each text;
begin
  foreach each in array array['agency', 'agency_hours', 'incoming_referral', 'disclosed_field', 'ended_grant',
    'progress_entry']
  loop
    call banso_protect(each::regclass);
  end loop;
end $$;

-- The directory: an agency sees and keeps its own entry; the offices of an organisation read theirs.
create policy agency_own on agency for select using (
  (select banso_reach()) = 'agency' and id = (select banso_agency())
);
create policy agency_of_organisation on agency for select using (
  organisation_id = (select banso_organisation())
  and (select banso_reach()) in ('organisation', 'offices', 'towns', 'system')
);
-- Reaches no person, so it has no reach; the directory names none.
create policy agency_for_administrator on agency for select using (
  organisation_id = (select banso_organisation()) and (select banso_reach()) = 'none' and exists (
    select 1 from actor where actor.id = (select banso_actor()) and actor.active
      and 'systemAdministrator' = any (actor.roles))
);
create policy agency_written on agency for insert with check (
  (select banso_reach()) = 'system' and organisation_id = (select banso_organisation())
);
create policy agency_changed on agency for update using (
  ((select banso_reach()) = 'agency' and id = (select banso_agency()))
  or ((select banso_reach()) = 'system' and organisation_id = (select banso_organisation()))
);

create policy hours_seen on agency_hours for select using (exists (
  select 1 from agency a where a.organisation_id = agency_hours.organisation_id and a.id = agency_hours.agency_id));
create policy hours_changed on agency_hours using (
  ((select banso_reach()) = 'agency' and agency_id = (select banso_agency()))
  or ((select banso_reach()) = 'system' and organisation_id = (select banso_organisation()))
);

-- A referral: the agency it was sent to and nobody else; the service itself, inside the sender's organisation.
create policy referral_of_agency on incoming_referral for select using (
  ((select banso_reach()) = 'agency' and agency_id = (select banso_agency()))
  or ((select banso_reach()) = 'system' and organisation_id = (select banso_organisation()))
);
create policy referral_answered on incoming_referral for update using (
  ((select banso_reach()) = 'agency' and agency_id = (select banso_agency()))
  or ((select banso_reach()) = 'system' and organisation_id = (select banso_organisation()))
);
create policy referral_arrived on incoming_referral for insert with check (
  (select banso_reach()) = 'system' and organisation_id = (select banso_organisation())
);

-- What belongs to a referral is seen with it: the inner query is filtered by the policy above.
create policy disclosed_with_its_referral on disclosed_field for select using (exists (
  select 1 from incoming_referral r
  where r.organisation_id = disclosed_field.organisation_id and r.id = disclosed_field.referral_id));
create policy disclosed_by_the_sender on disclosed_field for insert with check (
  (select banso_reach()) = 'system' and organisation_id = (select banso_organisation())
);
create policy disclosed_until_the_end on disclosed_field for update using (
  (select banso_reach()) = 'system' and organisation_id = (select banso_organisation())
);
create policy progress_with_its_referral on progress_entry for select using (exists (
  select 1 from incoming_referral r
  where r.organisation_id = progress_entry.organisation_id and r.id = progress_entry.referral_id));
create policy progress_by_the_agency on progress_entry for insert with check (
  (select banso_reach()) = 'agency' and by_actor = (select banso_actor()) and exists (
    select 1 from incoming_referral r
    where r.organisation_id = progress_entry.organisation_id and r.id = progress_entry.referral_id)
);
create policy ended_grant_system on ended_grant using (
  (select banso_reach()) = 'system' and organisation_id = (select banso_organisation())
);

-- Records are kept, and what an agency wrote stays as it wrote it.
do $$
declare app text := banso_app_role();
begin
  execute format('revoke delete on agency, incoming_referral, disclosed_field, ended_grant, progress_entry from %I', app);
  execute format('revoke update on progress_entry from %I', app);
  execute format('revoke update on disclosed_field from %I', app);
  execute format('grant update (value_sealed) on disclosed_field to %I', app);
end $$;
