-- A number in the chain is given once, from one on and with its hashes, and by an update alone: a row outside of the
-- numbers would be in no chain. Who writes a row can give it neither a number nor a transaction, by which the sealer waits.
alter table audit_entry add constraint audit_entry_numbered check (
  (seq is null and prev is null and hash is null) or (seq > 0 and prev is not null and hash is not null)
) not valid;
do $$
begin
  alter table audit_entry validate constraint audit_entry_numbered;
exception when check_violation then
  -- Such a row is for the verifier to report, not for the upgrade to fail on.
  raise warning 'audit_entry has rows outside of the chain';
end $$;

do $$
declare app text := banso_app_role();
begin
  execute format('revoke insert on audit_entry from %I', app);
  execute format(
    'grant insert (id, organisation_id, actor_id, session_id, request_id, at, event, case_id) on audit_entry to %I', app
  );
end $$;
