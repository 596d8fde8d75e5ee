-- What was added beside transfer and retention goes with its case too.
call deleted_with_its_case('council_note');
call deleted_with_its_case('council_transfer');

-- What says only to which of its records it belongs goes with that record: who was to visit, what was noted of a lead,
-- what was said to an item of an agenda.
alter table lead_entry drop constraint lead_entry_organisation_id_lead_id_fkey,
  add constraint lead_entry_organisation_id_lead_id_fkey foreign key (organisation_id, lead_id)
    references lead (organisation_id, id) on delete cascade on update cascade;
alter table visit_visitor drop constraint visit_visitor_organisation_id_visit_id_fkey,
  add constraint visit_visitor_organisation_id_visit_id_fkey foreign key (organisation_id, visit_id)
    references visit (organisation_id, id) on delete cascade on update cascade;
alter table agenda_opinion drop constraint agenda_opinion_organisation_id_agenda_item_id_fkey,
  add constraint agenda_opinion_organisation_id_agenda_item_id_fkey foreign key (organisation_id, agenda_item_id)
    references agenda_item (organisation_id, id) on delete cascade;

-- Who is writing where is taken back by oneself, and goes with the case.
drop policy only_with_its_case on writing;
alter policy by_oneself on writing
  using (author_id = (select banso_actor()) or case_is_being_deleted(organisation_id, case_id));

-- Two cases of one person that were merged go together: the source with its survivor.
create or replace function case_is_being_deleted(p_organisation uuid, p_case uuid) returns boolean language sql stable as $$
  select exists (select 1 from case_deletion d where d.organisation_id = p_organisation and d.state = 'CONFIRMED'
    and d.confirmed_in = pg_current_xact_id()::text and (d.case_id = p_case or d.case_id = (
      select c.merged_into_id from support_case c where c.organisation_id = p_organisation and c.id = p_case)))
$$;
create policy only_with_its_cases on case_merge as restrictive for delete using (
  case_is_being_deleted(organisation_id, survivor_id) or case_is_being_deleted(organisation_id, source_id));
do $$
begin
  execute format('grant delete on case_merge to %I', banso_app_role());
end $$;

create or replace function case_deleted(p_deletion uuid, p_by_name text, p_today date, p_at timestamptz) returns boolean
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
  -- The case, and those that were merged into it: one person's, deleted together.
  v_cases uuid[];
begin
  select * into d from case_deletion where organisation_id = v_organisation and id = p_deletion;
  if not found then return false; end if;
  perform 1 from support_case c where c.organisation_id = v_organisation and c.id = d.case_id
    and c.stage = 'CLOSED' and c.closed_on = d.closed_on for update;
  if not found then return false; end if;
  select array_agg(c.id) into v_cases from support_case c
    where c.organisation_id = v_organisation and (c.id = d.case_id or c.merged_into_id = d.case_id);
  select * into d from case_deletion where organisation_id = v_organisation and id = p_deletion for update;
  if d.state <> 'PROPOSED' or banso_actor() is null or d.proposed_by = banso_actor() or d.due_on > p_today
    or exists (select 1 from legal_hold h where h.organisation_id = v_organisation and h.case_id = any (v_cases) and h.lifted_at is null)
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
  v_ids := v_cases::text[];
  for v_table in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id'
    where c.relname = any (v_pending) and c.relnamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype loop
    execute format('select array_agg(id::text) from %I where organisation_id = $1 and case_id = any($2)', v_table)
      into v_more using v_organisation, v_cases;
    v_ids := v_ids || coalesce(v_more, '{}');
  end loop;
  foreach v_table in array v_pending || array['draft', 'support_case'] loop
    execute format('select count(*)::integer, encode(sha256(convert_to(coalesce(string_agg(to_jsonb(t)::text, E''\n''
      order by to_jsonb(t)::text), ''''), ''UTF8'')), ''hex'') from %I t where organisation_id = $1 and %s', v_table,
      case v_table when 'draft' then 'exists (select 1 from unnest($3) i where position(i in key) > 0) and $2 is not null' when 'support_case' then 'id = any($2)' else 'case_id = any($2)' end)
      into v_count, v_digest using v_organisation, v_cases, v_ids;
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
        execute format('delete from %I where organisation_id = $1 and case_id = any($2)', v_table) using v_organisation, v_cases;
      exception when foreign_key_violation or restrict_violation then
        v_left := v_left || v_table;
      end;
    end loop;
    if cardinality(v_left) = cardinality(v_pending) then
      raise exception 'something still hangs on the case: %', v_left;
    end if;
    v_pending := v_left;
  end loop;
  -- What is left names only which case went into which.
  delete from case_merge where organisation_id = v_organisation and (survivor_id = any (v_cases) or source_id = any (v_cases));
  delete from support_case where organisation_id = v_organisation and id = any (v_cases) and id <> d.case_id;
  delete from support_case where organisation_id = v_organisation and id = d.case_id;

  update case_deletion set counts = v_counts, digest = encode(sha256(convert_to(v_lines, 'UTF8')), 'hex')
    where organisation_id = v_organisation and id = p_deletion;
  perform set_config('banso.reach', v_reach, true);
  return true;
end $$;
