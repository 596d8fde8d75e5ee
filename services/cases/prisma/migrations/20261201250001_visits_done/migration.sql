-- Nobody was in two places at once: what these workers were out on in this time, also in cases beyond the caller's reach.
-- Of those it gives the times and the sealed address alone, which says whether it was the same home.
create function visits_done(p_workers uuid[], p_from timestamptz, p_until timestamptz, p_beside uuid)
returns table (contact_id uuid, case_id uuid, worker_ids uuid[], started_at timestamptz, ended_at timestamptz,
  client_id uuid, address_sealed bytea) language plpgsql as $$
declare
  v_reach text := banso_reach();
begin
  perform set_config('banso.reach', 'system', true);
  return query select k.id, k.case_id, k.worker_id || k.companion_ids, k.started_at, k.ended_at, p.id, p.address_sealed
    from contact k
    join support_case c on c.organisation_id = k.organisation_id and c.id = k.case_id
    join party p on p.organisation_id = c.organisation_id and p.id = c.client_id
    -- No contact is longer than a day.
    where k.organisation_id = banso_organisation() and k.started_at < p_until and k.started_at > p_from - interval '1 day'
      and k.ended_at > p_from and k.kind in ('VISIT', 'ACCOMPANIMENT') and k.id <> p_beside
      and (k.worker_id = any (p_workers) or k.companion_ids && p_workers);
  perform set_config('banso.reach', v_reach, true);
end $$;
