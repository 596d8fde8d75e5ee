-- With which office the agency speaks follows the case; all else stays what was sent, and a closed grant stays closed.
create or replace function incoming_referral_keep() returns trigger language plpgsql as $$
begin
  if (old.organisation_id, old.id, old.agency_id, old.sent_at)
     is distinct from (new.organisation_id, new.id, new.agency_id, new.sent_at)
     or ((select banso_reach()) <> 'system' and (old.from_office_id, old.from_office_name)
       is distinct from (new.from_office_id, new.from_office_name))
     or (old.grant_ended_at is not null and new.grant_ended_at is distinct from old.grant_ended_at) then
    raise exception 'a referral stays what it was sent as' using errcode = '42501';
  end if;
  return new;
end $$;

-- The sender deleted a case: what is held here of its referrals goes, once the grant has ended, and by the service alone.
do $$
declare each record;
begin
  for each in select * from (values ('progress_entry', 'referral_id'), ('disclosed_field', 'referral_id'), ('incoming_referral', 'id'))
    as t(name, key)
  loop
    execute format($policy$
      create policy erased_after_its_end on %1$I for delete using (
        (select banso_reach()) = 'system' and organisation_id = (select banso_organisation()) and exists (
          select 1 from ended_grant g where g.organisation_id = %1$I.organisation_id and g.referral_id = %1$I.%2$I)
      )$policy$, each.name, each.key);
    execute format('grant delete on %I to %I', each.name, banso_app_role());
  end loop;
end $$;
