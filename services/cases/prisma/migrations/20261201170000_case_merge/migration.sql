-- Two cases of one person become one. The source keeps all that was recorded in it and points to the survivor; what a
-- merge wrote into the survivor's own records stands sealed beside it, so that it can be undone.
create table case_merge (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  survivor_id uuid not null,
  source_id uuid not null,
  reason_sealed bytea not null,
  taken_sealed bytea not null,
  merged_by uuid not null,
  merged_at timestamptz(3) not null,
  undone_by uuid,
  undone_at timestamptz(3),
  undo_reason_sealed bytea,
  constraint case_merge_pkey primary key (organisation_id, id),
  constraint case_merge_survivor foreign key (organisation_id, survivor_id)
    references support_case (organisation_id, id) on delete restrict on update no action,
  constraint case_merge_source foreign key (organisation_id, source_id)
    references support_case (organisation_id, id) on delete restrict on update no action,
  constraint case_merge_two check (survivor_id <> source_id),
  constraint case_merge_undone check (num_nonnulls(undone_by, undone_at, undo_reason_sealed) in (0, 3))
);
create unique index case_merge_in_force on case_merge (organisation_id, source_id) where undone_at is null;
create index case_merge_of_survivor on case_merge (organisation_id, survivor_id);
create index case_merge_of_source on case_merge (organisation_id, source_id);

alter table support_case
  add column merged_into_id uuid,
  add constraint support_case_merged_into foreign key (organisation_id, merged_into_id)
    references support_case (organisation_id, id) on delete restrict on update no action,
  add constraint support_case_merged_elsewhere check (merged_into_id <> id);
create index support_case_merged on support_case (organisation_id, merged_into_id) where merged_into_id is not null;

-- What a merge added to the survivor names the merge. A promise carried over is made in no contact of its own.
alter table party
  add column merge_id uuid,
  add constraint party_of_merge foreign key (organisation_id, merge_id)
    references case_merge (organisation_id, id) on delete restrict on update no action;
alter table promise_made
  add column merge_id uuid,
  add constraint promise_made_of_merge foreign key (organisation_id, merge_id)
    references case_merge (organisation_id, id) on delete restrict on update no action,
  drop constraint promise_made_from_somewhere,
  add constraint promise_made_from_somewhere check (num_nonnulls(contact_id, follows_id, merge_id) = 1);

-- Seen with either of its cases.
call banso_protect('case_merge');
create policy with_its_cases on case_merge using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) in ('offices', 'towns') and exists (
      select 1 from support_case c
      where c.organisation_id = case_merge.organisation_id and c.id in (case_merge.survivor_id, case_merge.source_id))))
);

-- A merge is kept as it was made; only its undoing is added. Undoing takes out what the merge copied and nobody touched
-- since: the record that it was copied from is still there. Nothing else of the kind can be deleted.
do $$
declare
  app text := banso_app_role();
  copies record;
begin
  for copies in select * from (values ('party', 'merge_id is not null and version = 1'),
    ('promise_made', 'merge_id is not null and state = ''OPEN''')) as each(of_table, untouched)
  loop
    -- Where a whole case can be deleted after its time, that way stays open beside this one.
    if exists (select 1 from pg_policy where polrelid = copies.of_table::regclass and polname = 'only_with_its_case') then
      execute format('alter policy only_with_its_case on %I using (case_is_being_deleted(organisation_id, case_id) or (%s))',
        copies.of_table, copies.untouched);
    else
      execute format('create policy only_copies_of_a_merge on %I as restrictive for delete using (%s)',
        copies.of_table, copies.untouched);
    end if;
  end loop;
  execute format('revoke delete, update on case_merge from %I', app);
  execute format('grant update (undone_by, undone_at, undo_reason_sealed) on case_merge to %I', app);
  execute format('grant delete on party, promise_made to %I', app);
end $$;
