-- 決裁: the route of an office, a drafted support decision on its way along it, every round and every stamp; and what
-- the meeting was still missing: opinions of its people, and minutes that are confirmed.

create table approval_route (
  organisation_id uuid not null,
  id uuid not null,
  office_id uuid not null,
  version integer not null default 1,
  valid_from date not null,
  valid_until date,
  steps jsonb not null,
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  constraint approval_route_pkey primary key (organisation_id, id),
  check (jsonb_typeof(steps) = 'array'),
  check (valid_until is null or valid_until >= valid_from)
);
create unique index approval_route_organisation_id_office_id_valid_from_key
  on approval_route (organisation_id, office_id, valid_from);

create table circulation (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  plan_id uuid not null,
  version integer not null default 1,
  state text not null check (state in ('DRAFTED', 'UNDER_REVIEW', 'RETURNED', 'DECIDED', 'WITHDRAWN')),
  round integer not null default 1,
  position integer not null,
  steps jsonb not null,
  waits_for uuid[] not null default '{}',
  waits_since timestamptz(3) not null,
  drafted_by uuid not null,
  drafted_at timestamptz(3) not null,
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  constraint circulation_pkey primary key (organisation_id, id),
  constraint circulation_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict,
  constraint circulation_organisation_id_plan_id_fkey foreign key (organisation_id, plan_id)
    references plan (organisation_id, id) on delete restrict on update no action
);
create index circulation_organisation_id_plan_id_drafted_at_idx on circulation (organisation_id, plan_id, drafted_at desc);
create unique index circulation_one_open on circulation (organisation_id, plan_id)
  where state in ('DRAFTED', 'UNDER_REVIEW', 'RETURNED');
create index circulation_open on circulation (organisation_id, waits_since)
  where state in ('DRAFTED', 'UNDER_REVIEW', 'RETURNED');

create table circulation_round (
  organisation_id uuid not null,
  id uuid not null,
  circulation_id uuid not null,
  case_id uuid not null,
  round integer not null,
  approve boolean not null,
  ground_sealed bytea not null,
  -- SHA-256 over what was circulated; words enter it as they are sealed.
  digest text not null,
  drafted_by uuid not null,
  drafted_at timestamptz(3) not null,
  constraint circulation_round_pkey primary key (organisation_id, id),
  constraint circulation_round_organisation_id_circulation_id_fkey foreign key (organisation_id, circulation_id)
    references circulation (organisation_id, id) on delete restrict
);
create unique index circulation_round_organisation_id_circulation_id_round_key
  on circulation_round (organisation_id, circulation_id, round);

create table circulation_stamp (
  organisation_id uuid not null,
  id uuid not null,
  circulation_id uuid not null,
  case_id uuid not null,
  sequence integer not null,
  round integer not null,
  position integer not null,
  step_kind text not null check (step_kind in ('DRAFT', 'REVIEW', 'DECIDE')),
  act text not null
    check (act in ('DRAFTED', 'PASSED', 'RETURNED', 'COMMENTED', 'DECIDED', 'WITHDRAWN', 'REPOINTED')),
  by uuid not null,
  -- 代決: whose place the deputy took.
  in_place_of uuid,
  to_position integer,
  comment_sealed bytea,
  at timestamptz(3) not null,
  constraint circulation_stamp_pkey primary key (organisation_id, id),
  constraint circulation_stamp_organisation_id_circulation_id_fkey foreign key (organisation_id, circulation_id)
    references circulation (organisation_id, id) on delete restrict
);
create unique index circulation_stamp_organisation_id_circulation_id_sequence_key
  on circulation_stamp (organisation_id, circulation_id, sequence);
-- One act of one person in one round, whatever is asked at once.
create unique index circulation_stamp_once on circulation_stamp (organisation_id, circulation_id, round, by)
  where act in ('DRAFTED', 'PASSED', 'RETURNED', 'DECIDED');

alter table meeting add column confirmed_at timestamptz(3), add column confirmed_by uuid;

create table agenda_opinion (
  organisation_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid not null,
  attendance_id uuid not null,
  position integer not null,
  words_sealed bytea not null,
  constraint agenda_opinion_pkey primary key (organisation_id, id),
  constraint agenda_opinion_organisation_id_agenda_item_id_fkey foreign key (organisation_id, agenda_item_id)
    references agenda_item (organisation_id, id) on delete restrict,
  constraint agenda_opinion_organisation_id_attendance_id_fkey foreign key (organisation_id, attendance_id)
    references attendance (organisation_id, id) on delete restrict on update no action
);
create index agenda_opinion_organisation_id_agenda_item_id_idx on agenda_opinion (organisation_id, agenda_item_id);

-- What confirmed minutes said before a correction.
create table minutes_original (
  organisation_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  version integer not null,
  minutes_sealed bytea,
  reason_sealed bytea not null,
  replaced_by uuid not null,
  replaced_at timestamptz(3) not null,
  constraint minutes_original_pkey primary key (organisation_id, id),
  constraint minutes_original_organisation_id_meeting_id_fkey foreign key (organisation_id, meeting_id)
    references meeting (organisation_id, id) on delete restrict
);
create index minutes_original_organisation_id_meeting_id_idx on minutes_original (organisation_id, meeting_id);

do $$
declare each text;
begin
  foreach each in array array['approval_route', 'circulation', 'circulation_round', 'circulation_stamp',
    'agenda_opinion', 'minutes_original']
  loop
    call banso_protect(each::regclass);
  end loop;

  -- Whoever stands on a route reads what their reach opens, and not more: a route names nobody beyond it.
  foreach each in array array['circulation', 'circulation_round', 'circulation_stamp']
  loop
    execute format($policy$
      create policy with_its_case on %I using (
        organisation_id = (select banso_organisation())
        and ((select banso_reach()) in ('organisation', 'system')
          or ((select banso_reach()) in ('offices', 'towns') and exists (
            select 1 from support_case c
            where c.organisation_id = %1$I.organisation_id and c.id = %1$I.case_id)))
      )$policy$, each);
  end loop;

  foreach each in array array['agenda_opinion', 'minutes_original']
  loop
    execute format($policy$
      create policy with_its_meeting on %I using (
        organisation_id = (select banso_organisation()) and exists (
          select 1 from meeting m where m.organisation_id = %1$I.organisation_id and m.id = %1$I.meeting_id)
      )$policy$, each);
  end loop;
end $$;

create policy in_its_organisation on approval_route using (
  organisation_id = (select banso_organisation())
  and (select banso_reach()) in ('organisation', 'offices', 'towns', 'system')
);

-- Rounds, stamps, opinions and what a correction replaced are written once.
do $$
declare app text := banso_app_role();
begin
  execute format('revoke delete on approval_route, circulation, circulation_round, circulation_stamp, agenda_opinion,
    minutes_original from %I', app);
  execute format('revoke update on circulation_round, circulation_stamp, agenda_opinion, minutes_original from %I', app);
end $$;
