create table folder (
  id uuid primary key,
  organisation_id uuid not null,
  office_id uuid,
  title text not null,
  secret bytea,
  version integer not null default 1
);
call banso_protect('folder');
create policy folder_reach on folder using (
  organisation_id = (select banso_organisation()) and (
    (select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) = 'offices' and office_id = any ((select banso_offices())::uuid[]))
  )
);
