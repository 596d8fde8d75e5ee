-- Drafts of a case that goes to another office: the office that hands it over is told whose there are, never what they
-- say; each stays its author's, and the office that takes the case over learns nothing of any.

-- Seen for the length of one question (`drafts_about_case`), and by nobody otherwise.
create policy seen_to_be_counted on draft for select using (
  organisation_id = (select banso_organisation()) and (select banso_reach()) = 'system'
  and (select current_setting('banso.drafts_about', true)) <> ''
);

-- A draft names what it is about by ids in its key. The case of a record that one may be about.
create function cases_of_records(p_ids uuid[]) returns setof uuid language sql stable as $$
  select unnest(p_ids)
  union all select case_id from party where organisation_id = banso_organisation() and id = any (p_ids)
  union all select case_id from plan where organisation_id = banso_organisation() and id = any (p_ids)
  union all select case_id from contact where organisation_id = banso_organisation() and id = any (p_ids)
  union all select case_id from assignment where organisation_id = banso_organisation() and id = any (p_ids)
  union all select case_id from visit_block where organisation_id = banso_organisation() and id = any (p_ids)
  union all select case_id from visit where organisation_id = banso_organisation() and id = any (p_ids)
  union all select case_id from risk_flag where organisation_id = banso_organisation() and id = any (p_ids)
  union all select case_id from referral where organisation_id = banso_organisation() and id = any (p_ids)
$$;
create function ids_in_key(p_key text) returns uuid[] language sql immutable as $$
  select coalesce(array_agg(found[1]::uuid), '{}')
  from regexp_matches(p_key, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'gi') as found
$$;

-- Whose drafts there are about a case that the caller sees, and when each was saved: of those who see the case now and
-- would lose it. What stayed with those who had it before is theirs alone, and councils' are shut with them.
create function drafts_about_case(p_case uuid) returns table (author_id uuid, saved_at timestamptz) language plpgsql as $$
declare
  v_reach text := banso_reach();
  c support_case;
begin
  select * into c from support_case s where s.organisation_id = banso_organisation() and s.id = p_case;
  if not found or v_reach not in ('offices', 'organisation') then return; end if;
  perform set_config('banso.reach', 'system', true);
  perform set_config('banso.drafts_about', p_case::text, true);
  return query select d.author_id, d.saved_at::timestamptz from draft d join actor a on a.id = d.author_id
      and (a.reach = 'offices' and c.office_id = any (a.office_ids) or a.reach = 'towns' and c.town_code = any (a.town_codes))
    where d.organisation_id = banso_organisation() and d.key not like 'transfer:%' and d.key not like 'council/%'
      and p_case in (select * from cases_of_records(ids_in_key(d.key)));
  perform set_config('banso.drafts_about', '', true);
  perform set_config('banso.reach', v_reach, true);
end $$;

-- The transfer by which what these ids are about left the caller's offices for good; otherwise null.
create function transfer_that_took(p_ids uuid[]) returns uuid language plpgsql as $$
declare
  v_reach text := banso_reach();
  v_transfer uuid;
begin
  if v_reach <> 'offices' or not exists (select 1 from case_transfer where organisation_id = banso_organisation()
    and state = 'ACCEPTED' and from_office_id = any (banso_offices())) then return null; end if;
  perform set_config('banso.reach', 'system', true);
  select t.id into v_transfer from case_transfer t
    join support_case c on c.organisation_id = t.organisation_id and c.id = t.case_id
    where t.organisation_id = banso_organisation() and t.state = 'ACCEPTED' and t.from_office_id = any (banso_offices())
      and c.office_id <> all (banso_offices()) and t.case_id in (select * from cases_of_records(p_ids))
    order by t.settled_at desc limit 1;
  perform set_config('banso.reach', v_reach, true);
  return v_transfer;
end $$;
create or replace function office_that_took_over(p_ids uuid[]) returns text language sql as $$
  select t.to_office_name from case_transfer t
  where t.organisation_id = banso_organisation() and t.id = transfer_that_took(p_ids)
$$;

-- Until now a sheet kept the proposer's own drafts, where the receiving office read that there were any.
update transfer_sheet set under_way = jsonb_path_query_array(under_way, '$[*] ? (@.kind != "DRAFT")')
  where under_way @> '[{"kind": "DRAFT"}]';
