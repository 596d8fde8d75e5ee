-- Transfer between offices, retention, legal hold, and deletion that leaves a proof.
create table case_transfer (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  case_number text not null,
  version integer not null default 1,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  reason text not null,
  ground text not null,
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
  next_worker_id uuid,
  next_role text,
  constraint case_transfer_pkey primary key (organisation_id, id),
  constraint case_transfer_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update cascade,
  check (from_office_id <> to_office_id),
  check ((state = 'PROPOSED') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null)),
  -- Two offices are two people.
  check (state <> 'ACCEPTED' or settled_by <> given_by)
);
create index case_transfer_organisation_id_case_id_given_at_idx on case_transfer (organisation_id, case_id, given_at desc);
create index case_transfer_organisation_id_to_office_id_given_at_idx on case_transfer (organisation_id, to_office_id, given_at desc);
create index case_transfer_organisation_id_from_office_id_given_at_idx on case_transfer (organisation_id, from_office_id, given_at desc);
create unique index case_transfer_one_proposed on case_transfer (organisation_id, case_id) where state = 'PROPOSED';

create table transfer_sheet (
  organisation_id uuid not null,
  transfer_id uuid not null,
  case_id uuid not null,
  note_sealed bytea not null,
  consent_note_sealed bytea,
  moved_to_town_code text,
  under_way jsonb not null,
  constraint transfer_sheet_pkey primary key (organisation_id, transfer_id),
  constraint transfer_sheet_organisation_id_transfer_id_fkey foreign key (organisation_id, transfer_id)
    references case_transfer (organisation_id, id) on delete restrict on update cascade
);
create index transfer_sheet_organisation_id_case_id_idx on transfer_sheet (organisation_id, case_id);

create table legal_hold (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  reason_sealed bytea not null,
  review_on date not null,
  placed_by uuid not null,
  placed_at timestamptz(3) not null,
  lifted_by uuid,
  lifted_at timestamptz(3),
  lift_reason_sealed bytea,
  constraint legal_hold_pkey primary key (organisation_id, id),
  constraint legal_hold_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update cascade,
  check ((lifted_at is null) = (lifted_by is null))
);
create index legal_hold_organisation_id_case_id_idx on legal_hold (organisation_id, case_id);
create unique index legal_hold_in_force on legal_hold (organisation_id, case_id) where lifted_at is null;

create table case_deletion (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  case_number text not null,
  office_id uuid not null,
  office_name text not null,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'CANCELLED', 'CONFIRMED')),
  opened_on date not null,
  closed_on date not null,
  due_on date not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz(3) not null,
  settled_by uuid,
  settled_by_name text,
  settled_at timestamptz(3),
  counts jsonb,
  digest text,
  confirmed_in text,
  constraint case_deletion_pkey primary key (organisation_id, id),
  check ((state = 'PROPOSED') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null)),
  -- What cannot be undone takes two people and leaves a proof.
  check (state <> 'CONFIRMED' or (settled_by <> proposed_by and counts is not null and digest is not null))
);
create index case_deletion_organisation_id_case_id_idx on case_deletion (organisation_id, case_id);
create index case_deletion_organisation_id_state_proposed_at_idx on case_deletion (organisation_id, state, proposed_at desc);
create unique index case_deletion_one_proposed on case_deletion (organisation_id, case_id) where state = 'PROPOSED';

create index support_case_closed on support_case (organisation_id, closed_on) where stage = 'CLOSED';

-- The stamps of both sides stand as they were set.
create function case_transfer_keep() returns trigger language plpgsql as $$
begin
  if (old.organisation_id, old.id, old.case_id, old.case_number, old.reason, old.ground, old.from_office_id,
      old.from_office_name, old.to_office_id, old.to_office_name, old.given_by, old.given_by_name, old.given_role, old.given_at)
     is distinct from
     (new.organisation_id, new.id, new.case_id, new.case_number, new.reason, new.ground, new.from_office_id,
      new.from_office_name, new.to_office_id, new.to_office_name, new.given_by, new.given_by_name, new.given_role, new.given_at)
     or old.state <> 'PROPOSED' then
    raise exception 'a transfer keeps its stamps' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger case_transfer_keep before update on case_transfer for each row execute function case_transfer_keep();

-- A deletion is proposed by who asks, and confirmed by another, in time, with nothing that holds the case, for the case as
-- it was when proposed. It says in which transaction: only there may the case be deleted.
create function case_deletion_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.proposed_by is distinct from banso_actor() or new.state <> 'PROPOSED' then
      raise exception 'a deletion is proposed by who asks' using errcode = '42501';
    end if;
    return new;
  end if;
  if (old.organisation_id, old.id, old.case_id, old.case_number, old.office_id, old.office_name, old.opened_on, old.closed_on,
      old.due_on, old.proposed_by, old.proposed_by_name, old.proposed_at)
     is distinct from
     (new.organisation_id, new.id, new.case_id, new.case_number, new.office_id, new.office_name, new.opened_on, new.closed_on,
      new.due_on, new.proposed_by, new.proposed_by_name, new.proposed_at)
     or (old.state <> 'PROPOSED' and (old.confirmed_in, old.digest) is distinct from (pg_current_xact_id()::text, ''))
  then
    raise exception 'a deletion keeps what it was' using errcode = '42501';
  end if;
  -- The proof is filled in by the transaction that confirms, once.
  if old.state = 'CONFIRMED' then
    if (old.state, old.settled_by, old.settled_by_name, old.settled_at, old.confirmed_in)
       is distinct from (new.state, new.settled_by, new.settled_by_name, new.settled_at, new.confirmed_in) then
      raise exception 'a deletion keeps what it was' using errcode = '42501';
    end if;
    return new;
  end if;
  new.confirmed_in := null;
  if new.state = 'CONFIRMED' then
    if banso_actor() is null or new.settled_by is distinct from banso_actor() or new.proposed_by = banso_actor()
      or new.due_on > (new.settled_at at time zone 'Asia/Tokyo')::date
      or exists (select 1 from legal_hold h
        where h.organisation_id = new.organisation_id and h.case_id = new.case_id and h.lifted_at is null)
      or not exists (select 1 from support_case c where c.organisation_id = new.organisation_id and c.id = new.case_id
        and c.stage = 'CLOSED' and c.closed_on = new.closed_on)
    then
      raise exception 'this deletion cannot be confirmed' using errcode = '42501';
    end if;
    new.confirmed_in := pg_current_xact_id()::text;
  end if;
  return new;
end $$;
create trigger case_deletion_keep before insert or update on case_deletion
  for each row execute function case_deletion_keep();

do $$
declare each text;
begin
  foreach each in array array['case_transfer', 'transfer_sheet', 'legal_hold', 'case_deletion'] loop
    call banso_protect(each::regclass);
  end loop;
end $$;

-- That a case changed hands is known to both offices, and to whoever sees the case.
create policy of_both_offices on case_transfer using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) = 'offices' and (from_office_id = any ((select banso_offices())::uuid[])
      or to_office_id = any ((select banso_offices())::uuid[])))
    or ((select banso_reach()) in ('offices', 'towns') and exists (select 1 from support_case c
      where c.organisation_id = case_transfer.organisation_id and c.id = case_transfer.case_id)))
);
-- What is told of the person goes with the case; the receiving office reads it while it is asked.
create policy with_its_case on transfer_sheet using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) in ('offices', 'towns') and exists (select 1 from support_case c
      where c.organisation_id = transfer_sheet.organisation_id and c.id = transfer_sheet.case_id)))
);
create policy of_who_is_asked on transfer_sheet for select using (
  organisation_id = (select banso_organisation()) and (select banso_reach()) = 'offices' and exists (
    select 1 from case_transfer t where t.organisation_id = transfer_sheet.organisation_id
      and t.id = transfer_sheet.transfer_id and t.state = 'PROPOSED'
      and t.to_office_id = any ((select banso_offices())::uuid[]))
);
create policy with_its_case on legal_hold using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) in ('offices', 'towns') and exists (select 1 from support_case c
      where c.organisation_id = legal_hold.organisation_id and c.id = legal_hold.case_id)))
);
create policy of_its_office on case_deletion using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) = 'offices' and office_id = any ((select banso_offices())::uuid[])))
);

-- An agenda is a meeting's, and tells of a case: whoever sees both sees it. A case that went to another office is gone
-- from the agendas of the first.
drop policy with_its_meeting on agenda_item;
create policy with_its_meeting_and_case on agenda_item using (
  organisation_id = (select banso_organisation())
  and exists (select 1 from meeting m where m.organisation_id = agenda_item.organisation_id and m.id = agenda_item.meeting_id)
  and exists (select 1 from support_case c where c.organisation_id = agenda_item.organisation_id and c.id = agenda_item.case_id)
);

-- Two doors for the office that is asked, who sees nothing of the case: each opens for an unanswered transfer to one of
-- the caller's offices, does one thing, and closes. Both lock the case first, as every change of a case does.
create function transfer_of_caller(p_transfer uuid) returns uuid language sql stable as $$
  select case_id from case_transfer where organisation_id = banso_organisation() and id = p_transfer
    and banso_reach() in ('offices', 'organisation') and to_office_id = any (banso_offices())
$$;

create function case_taken_over(p_transfer uuid, p_at timestamptz) returns uuid language plpgsql as $$
declare
  v_case uuid := transfer_of_caller(p_transfer);
  v_reach text := banso_reach();
  v_office uuid;
begin
  if v_case is null then return null; end if;
  perform set_config('banso.reach', 'system', true);
  perform 1 from support_case where organisation_id = banso_organisation() and id = v_case for update;
  select to_office_id into v_office from case_transfer
    where organisation_id = banso_organisation() and id = p_transfer and state = 'PROPOSED' for update;
  if v_office is not null then
    update support_case c set office_id = v_office, version = c.version + 1, updated_by = banso_actor(), updated_at = p_at,
      town_code = coalesce((select s.moved_to_town_code from transfer_sheet s
        where s.organisation_id = c.organisation_id and s.transfer_id = p_transfer), c.town_code)
      where c.organisation_id = banso_organisation() and c.id = v_case;
  end if;
  perform set_config('banso.reach', v_reach, true);
  return case when v_office is null then null else v_case end;
end $$;

create function transfer_declined(p_transfer uuid, p_at timestamptz) returns uuid language plpgsql as $$
declare
  v_case uuid := transfer_of_caller(p_transfer);
  v_reach text := banso_reach();
  v_count integer;
begin
  if v_case is null then return null; end if;
  perform set_config('banso.reach', 'system', true);
  perform 1 from support_case where organisation_id = banso_organisation() and id = v_case for update;
  perform 1 from case_transfer
    where organisation_id = banso_organisation() and id = p_transfer and state = 'PROPOSED' for update;
  if found then
    update support_case set event_count = event_count + 1
      where organisation_id = banso_organisation() and id = v_case returning event_count into v_count;
    insert into case_event (organisation_id, case_id, sequence, type, at, by, data)
      values (banso_organisation(), v_case, v_count, 'transferDeclined', p_at, banso_actor(),
        jsonb_build_object('transferId', p_transfer));
  end if;
  perform set_config('banso.reach', v_reach, true);
  return case when v_count is null then null else v_case end;
end $$;

-- The agenda of a meeting is its office's alone. Whoever sees the case may know that one of its plans is on an open one.
create function plans_on_open_agenda(p_case uuid) returns uuid[] language plpgsql as $$
declare
  v_reach text := banso_reach();
  v_plans uuid[];
begin
  perform 1 from support_case where organisation_id = banso_organisation() and id = p_case;
  if not found then return '{}'; end if;
  perform set_config('banso.reach', 'system', true);
  select coalesce(array_agg(a.plan_id), '{}') into v_plans from agenda_item a
    join meeting m on m.organisation_id = a.organisation_id and m.id = a.meeting_id
    where a.organisation_id = banso_organisation() and a.case_id = p_case and m.state = 'CALLED';
  perform set_config('banso.reach', v_reach, true);
  return v_plans;
end $$;

-- A draft names what it is about by ids in its key. Gives the name of the office to which that went from one of the
-- caller's, where the caller's offices no longer have it; otherwise null.
create function office_that_took_over(p_ids uuid[]) returns text language plpgsql as $$
declare
  v_reach text := banso_reach();
  v_name text;
begin
  if v_reach <> 'offices' or not exists (select 1 from case_transfer where organisation_id = banso_organisation()
    and state = 'ACCEPTED' and from_office_id = any (banso_offices())) then return null; end if;
  perform set_config('banso.reach', 'system', true);
  select t.to_office_name into v_name from case_transfer t
    join support_case c on c.organisation_id = t.organisation_id and c.id = t.case_id
    where t.organisation_id = banso_organisation() and t.state = 'ACCEPTED' and t.from_office_id = any (banso_offices())
      and c.office_id <> all (banso_offices()) and t.case_id in (
        select unnest(p_ids)
        union all select case_id from party where organisation_id = banso_organisation() and id = any (p_ids)
        union all select case_id from plan where organisation_id = banso_organisation() and id = any (p_ids)
        union all select case_id from contact where organisation_id = banso_organisation() and id = any (p_ids)
        union all select case_id from assignment where organisation_id = banso_organisation() and id = any (p_ids)
        union all select case_id from visit_block where organisation_id = banso_organisation() and id = any (p_ids)
        union all select case_id from referral where organisation_id = banso_organisation() and id = any (p_ids))
    order by t.settled_at desc limit 1;
  perform set_config('banso.reach', v_reach, true);
  return v_name;
end $$;

-- Is the case being deleted by this very transaction?
create function case_is_being_deleted(p_organisation uuid, p_case uuid) returns boolean language sql stable as $$
  select exists (select 1 from case_deletion d where d.organisation_id = p_organisation and d.case_id = p_case
    and d.state = 'CONFIRMED' and d.confirmed_in = pg_current_xact_id()::text)
$$;

-- For this migration and for every later table that says whose it is: `call deleted_with_its_case('new_table')`. The
-- runtime role may delete its rows, but none except in the transaction that confirms the deletion of their case.
create procedure deleted_with_its_case(deletable regclass) language plpgsql as $$
begin
  execute format('create policy only_with_its_case on %s as restrictive for delete using (
    case_is_being_deleted(organisation_id, %I))', deletable, case deletable when 'support_case'::regclass then 'id' else 'case_id' end);
  execute format('grant delete on %s to %I', deletable, banso_app_role());
end $$;

do $$
declare each regclass;
begin
  for each in select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid
    where a.attname = 'case_id' and not a.attisdropped and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      -- The audit and the proof stay; the others are parts of what is being written, which a save replaces.
      and c.relname not in ('audit_entry', 'case_deletion', 'case_search_key', 'plan_goal', 'plan_item', 'agenda_item')
  loop
    call deleted_with_its_case(each);
  end loop;
  call deleted_with_its_case('support_case');
end $$;

-- Half-written words about a case go with it, whoever writes them.
create policy seen_to_go_with_its_case on draft for select using (
  organisation_id = (select banso_organisation()) and (select banso_reach()) = 'system' and exists (
    select 1 from case_deletion d where d.organisation_id = draft.organisation_id and d.state = 'CONFIRMED'
      and d.confirmed_in = pg_current_xact_id()::text));
create policy goes_with_its_case on draft for delete using (
  organisation_id = (select banso_organisation()) and (select banso_reach()) = 'system' and exists (
    select 1 from case_deletion d where d.organisation_id = draft.organisation_id and d.state = 'CONFIRMED'
      and d.confirmed_in = pg_current_xact_id()::text));

-- Deletes a case as a whole. It takes every table that says whose it is, and writes the proof. Tables are taken in any
-- order until none is left: one that another still refers to waits for the next round.
create function case_deleted(p_deletion uuid, p_by_name text, p_today date, p_at timestamptz) returns boolean
  language plpgsql as $$
declare
  v_organisation uuid := banso_organisation();
  v_reach text := banso_reach();
  d case_deletion;
  v_pending text[];
  v_left text[];
  v_table text;
  v_count integer;
  v_digest text;
  v_lines text := '';
  v_counts jsonb := '{}';
  v_ids text[];
  v_more text[];
begin
  select * into d from case_deletion where organisation_id = v_organisation and id = p_deletion;
  if not found then return false; end if;
  perform 1 from support_case c where c.organisation_id = v_organisation and c.id = d.case_id
    and c.stage = 'CLOSED' and c.closed_on = d.closed_on for update;
  if not found then return false; end if;
  select * into d from case_deletion where organisation_id = v_organisation and id = p_deletion for update;
  if d.state <> 'PROPOSED' or banso_actor() is null or d.proposed_by = banso_actor() or d.due_on > p_today
    or exists (select 1 from legal_hold h where h.organisation_id = v_organisation and h.case_id = d.case_id and h.lifted_at is null)
  then return false; end if;

  perform set_config('banso.reach', 'system', true);
  select array_agg(c.relname::text order by c.relname) into v_pending
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('audit_entry', 'case_deletion');
  -- From here on the case may be deleted, and drafts that name it are seen; the proof is filled in before anything goes.
  update case_deletion set state = 'CONFIRMED', settled_by = banso_actor(), settled_by_name = p_by_name, settled_at = p_at,
    counts = '{}', digest = ''
    where organisation_id = v_organisation and id = p_deletion;
  -- Drafts name a case, or a record of it, by the id in their key.
  v_ids := array[d.case_id::text];
  for v_table in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id'
    where c.relname = any (v_pending) and c.relnamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype loop
    execute format('select array_agg(id::text) from %I where organisation_id = $1 and case_id = $2', v_table)
      into v_more using v_organisation, d.case_id;
    v_ids := v_ids || coalesce(v_more, '{}');
  end loop;
  foreach v_table in array v_pending || array['draft', 'support_case'] loop
    execute format('select count(*)::integer, encode(sha256(convert_to(coalesce(string_agg(to_jsonb(t)::text, E''\n''
      order by to_jsonb(t)::text), ''''), ''UTF8'')), ''hex'') from %I t where organisation_id = $1 and %s', v_table,
      case v_table when 'draft' then 'exists (select 1 from unnest($3) i where position(i in key) > 0) and $2 is not null' when 'support_case' then 'id = $2' else 'case_id = $2' end)
      into v_count, v_digest using v_organisation, d.case_id, v_ids;
    if v_count > 0 then
      v_counts := v_counts || jsonb_build_object(v_table, v_count);
      v_lines := v_lines || format(E'%s %s %s\n', v_table, v_count, v_digest);
    end if;
  end loop;

  delete from draft where organisation_id = v_organisation and exists (select 1 from unnest(v_ids) i where position(i in key) > 0);
  while cardinality(v_pending) > 0 loop
    v_left := '{}';
    foreach v_table in array v_pending loop
      begin
        execute format('delete from %I where organisation_id = $1 and case_id = $2', v_table) using v_organisation, d.case_id;
      exception when foreign_key_violation or restrict_violation then
        v_left := v_left || v_table;
      end;
    end loop;
    if cardinality(v_left) = cardinality(v_pending) then
      raise exception 'something still hangs on the case: %', v_left;
    end if;
    v_pending := v_left;
  end loop;
  delete from support_case where organisation_id = v_organisation and id = d.case_id;

  update case_deletion set counts = v_counts, digest = encode(sha256(convert_to(v_lines, 'UTF8')), 'hex')
    where organisation_id = v_organisation and id = p_deletion;
  perform set_config('banso.reach', v_reach, true);
  return true;
end $$;

do $$
declare app text := banso_app_role();
begin
  execute format('revoke delete on case_deletion from %I', app);
  execute format('revoke update on transfer_sheet, case_deletion from %I', app);
  execute format('revoke insert on case_deletion from %I', app);
  execute format('grant update (under_way) on transfer_sheet to %I', app);
  execute format('grant insert (organisation_id, id, case_id, case_number, office_id, office_name, opened_on, closed_on,
    due_on, proposed_by, proposed_by_name, proposed_at) on case_deletion to %I', app);
  execute format('grant update (state, settled_by, settled_by_name, settled_at, counts, digest) on case_deletion to %I', app);
end $$;
