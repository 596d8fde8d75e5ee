-- Organisations, offices, people who help, and the evidence that they may.

create table organisation (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('PREFECTURE', 'CITY', 'TOWN', 'CONTRACTOR', 'PARTNER'))
);

create table office (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  code text not null,
  name text not null,
  name_en text not null,
  town_codes text[] not null default '{}',
  phone text,
  weekly jsonb not null,
  closed_days text[] not null default '{}',
  open_days text[] not null default '{}',
  version integer not null default 1,
  unique (organisation_id, id),
  unique (organisation_id, code)
);

create table staff_member (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  subject text not null unique,
  display_name text not null,
  kana text not null,
  kana_key text not null,
  search_key text not null,
  roles text[] not null default '{}',
  office_ids uuid[] not null default '{}',
  town_codes text[] not null default '{}',
  agency_id uuid,
  access_ends_on text,
  active boolean not null default true,
  welfare_officer_items jsonb,
  qualification text not null default 'UNDETERMINED' check (qualification in ('MET', 'NOT_MET', 'UNDETERMINED')),
  met_grounds text[] not null default '{}',
  evaluated_on text,
  version integer not null default 1,
  unique (organisation_id, id)
);
create index staff_member_by_kana on staff_member (organisation_id, kana_key, id);

create table training (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null,
  staff_id uuid not null,
  course text not null check (course in ('CHIEF', 'CONSULTATION', 'EMPLOYMENT')),
  provider text not null check (provider in ('MINISTRY', 'PREFECTURE', 'OTHER')),
  completed_on text not null,
  seen_by uuid,
  seen_on text,
  withdrawn_at timestamptz(3),
  withdrawn_why text,
  foreign key (organisation_id, staff_id) references staff_member (organisation_id, id)
);
create index training_staff on training (staff_id);

create table licence (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('CERTIFIED_SOCIAL_WORKER', 'PSYCHIATRIC_SOCIAL_WORKER', 'PUBLIC_HEALTH_NURSE')),
  registered_on text not null,
  ended_on text check (ended_on is null or ended_on >= registered_on),
  ended_why text,
  seen_by uuid,
  seen_on text,
  withdrawn_at timestamptz(3),
  withdrawn_why text,
  foreign key (organisation_id, staff_id) references staff_member (organisation_id, id)
);
create index licence_staff on licence (staff_id);

create table service_interval (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('HEALTH', 'MEDICAL', 'WELFARE', 'EMPLOYMENT', 'EDUCATION', 'NEEDY_CONSULTATION',
    'OTHER_CONSULTATION', 'SOCIAL_WELFARE_SERVICE')),
  employer text not null,
  from_day text not null,
  until_day text check (until_day is null or until_day >= from_day),
  seen_by uuid,
  seen_on text,
  withdrawn_at timestamptz(3),
  withdrawn_why text,
  foreign key (organisation_id, staff_id) references staff_member (organisation_id, id)
);
create index service_interval_staff on service_interval (staff_id);

create table recognition (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null,
  staff_id uuid not null,
  reason text not null,
  evidence text not null,
  applied_by uuid not null,
  applied_at timestamptz(3) not null default now(),
  decided_by uuid,
  decided_at timestamptz(3),
  outcome text check (outcome in ('MET', 'NOT_MET')),
  decision_reason text,
  ended_on text,
  check (decided_by is null or decided_by <> applied_by),
  foreign key (organisation_id, staff_id) references staff_member (organisation_id, id)
);
create index recognition_staff on recognition (staff_id);

create table placement (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null,
  staff_id uuid not null,
  office_id uuid not null,
  role text not null check (role in ('OUTREACH_WORKER', 'CHIEF_CONSULTATION_WORKER', 'CONSULTATION_WORKER',
    'EMPLOYMENT_WORKER', 'SUPERVISOR')),
  from_day text not null,
  until_day text check (until_day is null or until_day >= from_day),
  full_time_percent integer not null check (full_time_percent between 1 and 100),
  ground_relied text,
  ended_why text,
  foreign key (organisation_id, staff_id) references staff_member (organisation_id, id),
  foreign key (organisation_id, office_id) references office (organisation_id, id)
);
create index placement_staff on placement (staff_id);
create index placement_office on placement (office_id);

-- Walls. Names and roles of colleagues are seen within the organisation; evidence only from the person's own office,
-- from the prefecture's managers, or by the person.
call banso_protect('office');
call banso_protect('staff_member');
call banso_protect('training');
call banso_protect('licence');
call banso_protect('service_interval');
call banso_protect('recognition');
call banso_protect('placement');

create policy office_seen on office for select using (
  (select banso_reach()) = 'system'
  or (organisation_id = (select banso_organisation()) and (select banso_reach()) <> 'none')
);
create policy office_written on office for all using (
  (select banso_reach()) = 'system'
  or (organisation_id = (select banso_organisation())
    and ((select banso_reach()) = 'organisation' or ((select banso_reach()) = 'offices' and id = any ((select banso_offices())::uuid[]))))
);

create policy staff_member_seen on staff_member for select using (
  (select banso_reach()) = 'system'
  or id = (select banso_actor())
  or (organisation_id = (select banso_organisation()) and (select banso_reach()) in ('organisation', 'offices', 'towns'))
);
create policy staff_member_written on staff_member for all using (
  (select banso_reach()) = 'system'
  or (organisation_id = (select banso_organisation())
    and ((select banso_reach()) = 'organisation'
      or ((select banso_reach()) = 'offices' and office_ids && (select banso_offices())::uuid[])))
);

do $$
declare evidence text;
begin
  foreach evidence in array array['training', 'licence', 'service_interval', 'recognition', 'placement'] loop
    execute format($policy$
      create policy %1$s_seen on %1$s for all using (
        (select banso_reach()) = 'system'
        or staff_id = (select banso_actor())
        or (organisation_id = (select banso_organisation())
          and ((select banso_reach()) = 'organisation'
            or ((select banso_reach()) = 'offices' and exists (
              select from staff_member s
              where s.id = staff_id and s.office_ids && (select banso_offices())::uuid[]))))
      ) with check (
        (select banso_reach()) = 'system'
        or (organisation_id = (select banso_organisation())
          and ((select banso_reach()) = 'organisation'
            or ((select banso_reach()) = 'offices' and exists (
              select from staff_member s
              where s.id = staff_id and s.office_ids && (select banso_offices())::uuid[]))))
      )$policy$, evidence);
  end loop;
end $$;

-- Nothing here is ever deleted: what no longer holds is ended or withdrawn.
do $$
begin
  execute format(
    'revoke delete on organisation, office, staff_member, training, licence, service_interval, recognition, placement from %I',
    banso_app_role());
end $$;
