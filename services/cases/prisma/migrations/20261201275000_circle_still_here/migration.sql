-- Is anyone of them still at the office of the case, in whatever role? Roles are what a supervisor gives and takes: only
-- an account that ended, or another office, makes a reader gone.
create function circle_is_here(p_organisation uuid, p_case uuid, p_readers uuid[]) returns boolean language sql stable as $$
  select exists (
    select 1 from actor a join support_case c on c.organisation_id = p_organisation and c.id = p_case
    where a.organisation_id = p_organisation and a.id = any (p_readers) and a.active
      and (a.access_ends_on is null or a.access_ends_on >= banso_today())
      and (a.reach = 'organisation' or c.office_id = any (a.office_ids)))
$$;
create or replace function note_circle_keep() returns trigger language plpgsql as $$
declare me uuid := banso_actor();
begin
  if (old.organisation_id, old.contact_id, old.case_id, old.restricted_by, old.restricted_at)
     is distinct from (new.organisation_id, new.contact_id, new.case_id, new.restricted_by, new.restricted_at) then
    raise exception 'whose note it is does not change' using errcode = '42501';
  end if;
  if me = any (old.readers) then
    if not old.readers <@ new.readers and me <> old.restricted_by and not circle_supervises() then
      raise exception 'the circle is narrowed by its author or a supervisor' using errcode = '42501';
    end if;
  elsif new.readers <> array_append(old.readers, me) or new.opened_by is distinct from me
     or new.opened_at is not distinct from old.opened_at or not circle_supervises()
     or circle_is_here(old.organisation_id, old.case_id, old.readers) then
    raise exception 'this circle is not open' using errcode = '42501';
  end if;
  if not circle_is_read(new.organisation_id, new.case_id, new.readers) then
    raise exception 'nobody could read this note' using errcode = '42501';
  end if;
  return new;
end $$;
