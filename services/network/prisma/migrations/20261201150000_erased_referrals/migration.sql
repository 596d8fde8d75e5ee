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
