-- A lead whose person lives in the area of another office is handed to that office.
create table lead_handover (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  lead_id uuid not null,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'TAKEN', 'RETURNED', 'WITHDRAWN')),
  town_code text not null,
  source text not null,
  detected_on date not null,
  is_urgent boolean not null,
  reason_sealed bytea not null,
  from_office_id uuid not null,
  from_office_name text not null,
  to_office_id uuid not null,
  to_office_name text not null,
  given_by uuid not null,
  given_by_name text not null,
  given_role text not null,
  given_at timestamptz(3) not null,
  settled_by uuid,
  settled_by_name text,
  settled_role text,
  settled_at timestamptz(3),
  settle_reason_sealed bytea,
  constraint lead_handover_pkey primary key (organisation_id, id),
  constraint lead_handover_organisation_id_lead_id_fkey foreign key (organisation_id, lead_id)
    references lead (organisation_id, id) on delete cascade on update cascade,
  check (from_office_id <> to_office_id),
  check ((state = 'PROPOSED') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null)),
  -- Two offices are two people.
  check (state <> 'TAKEN' or settled_by <> given_by)
);
create index lead_handover_organisation_id_lead_id_given_at_idx on lead_handover (organisation_id, lead_id, given_at desc);
create index lead_handover_organisation_id_to_office_id_given_at_idx on lead_handover (organisation_id, to_office_id, given_at desc);
create index lead_handover_organisation_id_from_office_id_given_at_idx on lead_handover (organisation_id, from_office_id, given_at desc);
create unique index lead_handover_one_proposed on lead_handover (organisation_id, lead_id) where state = 'PROPOSED';

alter table lead_entry drop constraint lead_entry_kind_check, add constraint lead_entry_kind_check
  check (kind in ('NOTE', 'CHANGED', 'MERGED', 'BECAME_CASE', 'CLOSED', 'REOPENED', 'HANDOVER_PROPOSED',
    'HANDOVER_TAKEN', 'HANDOVER_RETURNED', 'HANDOVER_WITHDRAWN'));

-- What was told and both stamps stand as they were set.
create function lead_handover_keep() returns trigger language plpgsql as $$
begin
  if (old.organisation_id, old.id, old.lead_id, old.town_code, old.source, old.detected_on, old.is_urgent, old.reason_sealed,
      old.from_office_id, old.from_office_name, old.to_office_id, old.to_office_name, old.given_by, old.given_by_name,
      old.given_role, old.given_at)
     is distinct from
     (new.organisation_id, new.id, new.lead_id, new.town_code, new.source, new.detected_on, new.is_urgent, new.reason_sealed,
      new.from_office_id, new.from_office_name, new.to_office_id, new.to_office_name, new.given_by, new.given_by_name,
      new.given_role, new.given_at)
     or old.state <> 'PROPOSED' then
    raise exception 'a hand-over keeps its stamps' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger lead_handover_keep before update on lead_handover for each row execute function lead_handover_keep();

call banso_protect('lead_handover');

-- That a lead changed hands is known to both offices, and to whoever sees the lead.
create policy of_both_offices on lead_handover using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) = 'offices' and (from_office_id = any ((select banso_offices())::uuid[])
      or to_office_id = any ((select banso_offices())::uuid[])))
    or ((select banso_reach()) in ('offices', 'towns') and exists (select 1 from lead l
      where l.organisation_id = lead_handover.organisation_id and l.id = lead_handover.lead_id)))
);

do $$
begin
  execute format('revoke delete on lead_handover from %I', banso_app_role());
end $$;

-- Two doors for the office that is asked, who sees nothing of the lead: each opens for an unanswered hand-over to one of
-- the caller's offices, does one thing, and closes. Both lock the lead first, as every change of a lead does.
create function lead_of_handover(p_handover uuid) returns uuid language sql stable as $$
  select lead_id from lead_handover where organisation_id = banso_organisation() and id = p_handover
    and banso_reach() in ('offices', 'organisation') and to_office_id = any (banso_offices())
$$;

create function lead_taken_over(p_handover uuid, p_today date) returns uuid language plpgsql as $$
declare
  v_lead uuid := lead_of_handover(p_handover);
  v_reach text := banso_reach();
  v_office uuid;
begin
  if v_lead is null then return null; end if;
  perform set_config('banso.reach', 'system', true);
  perform 1 from lead where organisation_id = banso_organisation() and id = v_lead and state = 'OPEN' for update;
  if found then
    select to_office_id into v_office from lead_handover
      where organisation_id = banso_organisation() and id = p_handover and state = 'PROPOSED' for update;
  end if;
  if v_office is not null then
    update lead set office_id = v_office, version = version + 1, last_touched_on = p_today
      where organisation_id = banso_organisation() and id = v_lead;
  end if;
  perform set_config('banso.reach', v_reach, true);
  return case when v_office is null then null else v_lead end;
end $$;

create function lead_handover_returned(p_handover uuid, p_at timestamptz, p_today date) returns uuid language plpgsql as $$
declare
  v_lead uuid := lead_of_handover(p_handover);
  v_reach text := banso_reach();
  v_found boolean;
begin
  if v_lead is null then return null; end if;
  perform set_config('banso.reach', 'system', true);
  perform 1 from lead where organisation_id = banso_organisation() and id = v_lead for update;
  perform 1 from lead_handover
    where organisation_id = banso_organisation() and id = p_handover and state = 'PROPOSED' for update;
  v_found := found;
  if v_found then
    insert into lead_entry (organisation_id, lead_id, kind, "on", at, by)
      values (banso_organisation(), v_lead, 'HANDOVER_RETURNED', p_today, p_at, banso_actor());
  end if;
  perform set_config('banso.reach', v_reach, true);
  return case when v_found then v_lead end;
end $$;
