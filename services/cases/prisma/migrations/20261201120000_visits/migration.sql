-- Risks, planned visits and who goes.
create table risk_flag (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  version integer not null default 1,
  kind_sealed bytea not null,
  said_by text not null check (said_by in ('CLIENT', 'FAMILY', 'CONSULTER', 'AGENCY', 'OTHER')),
  said_on date not null,
  words_sealed bytea,
  steps_sealed bytea,
  needs_two boolean not null,
  review_on date not null,
  raised_by uuid not null,
  raised_at timestamptz(3) not null,
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  ended_by uuid,
  ended_at timestamptz(3),
  end_reason_sealed bytea,
  primary key (organisation_id, id),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason_sealed is null))
);
create index risk_flag_organisation_id_case_id_idx on risk_flag (organisation_id, case_id);

create table visit (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  version integer not null default 1,
  kind text not null check (kind in ('VISIT', 'ACCOMPANIMENT')),
  state text not null default 'PLANNED' check (state in ('PLANNED', 'OUT', 'BACK', 'CANCELLED')),
  starts_at timestamptz(3) not null,
  returns_at timestamptz(3) not null,
  place_sealed bytea,
  purpose_sealed bytea,
  counterparts text[],
  duties text[],
  referral_id uuid,
  visit_block_id uuid,
  override_reason_sealed bytea,
  solo_allowed_by uuid,
  solo_allowed_at timestamptz(3),
  solo_reason_sealed bytea,
  left_at timestamptz(3),
  left_by uuid,
  back_at timestamptz(3),
  back_by uuid,
  result text check (result in ('NO_ANSWER', 'LETTER_LEFT')),
  contact_id uuid,
  cancelled_at timestamptz(3),
  cancelled_by uuid,
  cancel_reason_sealed bytea,
  planned_by uuid not null,
  planned_at timestamptz(3) not null,
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  primary key (organisation_id, id),
  check (returns_at > starts_at),
  check (back_at >= left_at),
  check ((left_at is not null) = (state in ('OUT', 'BACK'))),
  check ((back_at is not null) = (state = 'BACK')),
  check ((cancelled_at is not null) = (state = 'CANCELLED')),
  check (contact_id is null or state = 'BACK'),
  check ((visit_block_id is null) = (override_reason_sealed is null)),
  check ((solo_allowed_by is null) = (solo_reason_sealed is null))
);
create unique index visit_organisation_id_contact_id_key on visit (organisation_id, contact_id);
create index visit_organisation_id_case_id_starts_at_idx on visit (organisation_id, case_id, starts_at);
create index visit_organisation_id_starts_at_idx on visit (organisation_id, starts_at);
create index visit_out on visit (organisation_id, returns_at) where state = 'OUT';

create table visit_visitor (
  organisation_id uuid not null,
  visit_id uuid not null,
  worker_id uuid not null,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'OUT', 'BACK', 'CANCELLED')),
  starts_at timestamptz(3) not null,
  returns_at timestamptz(3) not null,
  primary key (organisation_id, visit_id, worker_id),
  check (returns_at > starts_at)
);
create index visit_visitor_organisation_id_worker_id_starts_at_idx on visit_visitor (organisation_id, worker_id, starts_at);
-- Nobody is out on two visits.
create unique index visit_visitor_out on visit_visitor (organisation_id, worker_id) where state = 'OUT';

alter table risk_flag add constraint risk_flag_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
  references support_case (organisation_id, id) on delete restrict on update cascade;
alter table visit
  add constraint visit_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update cascade,
  add constraint visit_organisation_id_referral_id_fkey foreign key (organisation_id, referral_id)
    references referral (organisation_id, id) on delete restrict on update no action,
  add constraint visit_organisation_id_visit_block_id_fkey foreign key (organisation_id, visit_block_id)
    references visit_block (organisation_id, id) on delete restrict on update no action,
  add constraint visit_organisation_id_contact_id_fkey foreign key (organisation_id, contact_id)
    references contact (organisation_id, id) on delete restrict on update no action;
alter table visit_visitor add constraint visit_visitor_organisation_id_visit_id_fkey foreign key (organisation_id, visit_id)
  references visit (organisation_id, id) on delete restrict on update cascade;

-- Nobody is in two places: those who book the same worker take turns, and the later one sees the earlier. Touching ends
-- are no overlap. (An exclusion constraint would need an extension that not every server has.)
create function visit_visitor_once() returns trigger language plpgsql as $$
begin
  if new.state in ('PLANNED', 'OUT') then
    perform pg_advisory_xact_lock(hashtextextended('visitor ' || new.organisation_id || new.worker_id, 0));
    if exists (
      select 1 from visit_visitor o where o.organisation_id = new.organisation_id and o.worker_id = new.worker_id
        and o.visit_id <> new.visit_id and o.state in ('PLANNED', 'OUT')
        and o.starts_at < new.returns_at and new.starts_at < o.returns_at) then
      raise exception 'a worker is booked twice' using errcode = '23P01';
    end if;
  end if;
  return new;
end $$;
create trigger visit_visitor_once before insert or update on visit_visitor
  for each row execute function visit_visitor_once();

call banso_protect('risk_flag');
call banso_protect('visit');
call banso_protect('visit_visitor');

-- Plans of visits are the office's, not the town's.
create policy with_its_case on visit using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) = 'offices' and exists (
      select 1 from support_case c where c.organisation_id = visit.organisation_id and c.id = visit.case_id)))
);
create policy in_its_organisation on visit_visitor using (
  organisation_id = (select banso_organisation())
  and (select banso_reach()) in ('organisation', 'offices', 'system')
);

-- Does the one who asks answer for an office, so that every risk of its cases is theirs to know?
create function cases_supervises() returns boolean language sql stable as $$
  select exists (select 1 from actor a where a.id = banso_actor() and a.active
    and a.roles && array['officeSupervisor', 'chiefConsultationWorker'])
$$;
-- A risk is seen with its case, and only by whoever supervises, said it, is of the team, or is to go there.
create policy of_those_who_visit on risk_flag using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) = 'system'
    or ((select banso_reach()) in ('organisation', 'offices')
      and exists (select 1 from support_case c
        where c.organisation_id = risk_flag.organisation_id and c.id = risk_flag.case_id)
      and (raised_by = (select banso_actor())
        or (select cases_supervises())
        or exists (select 1 from assignment a
          where a.organisation_id = risk_flag.organisation_id and a.case_id = risk_flag.case_id
            and a.worker_id = (select banso_actor()) and a.until_on is null)
        or exists (select 1 from visit v
          join visit_visitor w on w.organisation_id = v.organisation_id and w.visit_id = v.id
          where v.organisation_id = risk_flag.organisation_id and v.case_id = risk_flag.case_id
            and v.state in ('PLANNED', 'OUT') and w.worker_id = (select banso_actor())))))
);

do $$
begin
  execute format('revoke delete on risk_flag, visit from %I', banso_app_role());
end $$;
