-- A draft that corrects a restricted contact holds its words: it is shut, also to its author, to whoever is not of the
-- circle. Asked for beyond the caller's reach, for a draft stays with its author when the case goes to another office.
create function names_shut_contact(p_key text) returns boolean language plpgsql as $$
declare
  v_reach text := banso_reach();
  v_ids uuid[] := ids_in_key(p_key);
  v_shut boolean;
begin
  if cardinality(v_ids) = 0 then return false; end if;
  perform set_config('banso.reach', 'system', true);
  select exists (select 1 from note_circle n
    where n.organisation_id = banso_organisation() and n.contact_id = any (v_ids)
      and not coalesce(banso_actor() = any (n.readers), false)) into v_shut;
  perform set_config('banso.reach', v_reach, true);
  return v_shut;
end $$;

-- Drafts are still counted, and deleted with their case.
create policy to_the_circle on draft as restrictive for select using (
  (select banso_reach()) = 'system' or not names_shut_contact(key)
);
