-- Of a lead whose hand-over was withdrawn the office that had been asked sees nothing any more.
drop policy of_both_offices on lead_handover;
create policy of_both_offices on lead_handover using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) = 'offices' and (from_office_id = any ((select banso_offices())::uuid[])
      or (to_office_id = any ((select banso_offices())::uuid[]) and state <> 'WITHDRAWN')))
    or ((select banso_reach()) in ('offices', 'towns') and exists (select 1 from lead l
      where l.organisation_id = lead_handover.organisation_id and l.id = lead_handover.lead_id)))
);

-- That it had been asked, by whom, and that this was withdrawn, stays known to it: a door that lets no more through.
create function lead_handovers_withdrawn() returns table (
  id uuid, from_office_id uuid, from_office_name text, to_office_id uuid, to_office_name text, given_by uuid,
  given_by_name text, given_role text, given_at timestamptz, settled_by uuid, settled_by_name text, settled_role text,
  settled_at timestamptz
) language plpgsql as $$
#variable_conflict use_column
declare
  v_reach text := banso_reach();
begin
  if v_reach is distinct from 'offices' then return; end if;
  perform set_config('banso.reach', 'system', true);
  return query
    select h.id, h.from_office_id, h.from_office_name, h.to_office_id, h.to_office_name, h.given_by, h.given_by_name,
      h.given_role, h.given_at::timestamptz, h.settled_by, h.settled_by_name, h.settled_role, h.settled_at::timestamptz
    from lead_handover h join lead l on l.organisation_id = h.organisation_id and l.id = h.lead_id
    where h.organisation_id = banso_organisation() and h.state = 'WITHDRAWN' and h.to_office_id = any (banso_offices())
      and not h.from_office_id = any (banso_offices()) and not l.office_id = any (banso_offices());
  perform set_config('banso.reach', v_reach, true);
end $$;
