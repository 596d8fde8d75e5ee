-- How a case was screened, and that help could not wait for a plan. Decisions are kept as they were made; urgent help is
-- ended once.
create table screening (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  outcome text not null check (outcome in ('GO_ON', 'REFER_ON', 'INFORMATION_ONLY')),
  reason_sealed bytea not null,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  constraint screening_pkey primary key (organisation_id, id),
  constraint screening_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update cascade
);
create index screening_organisation_id_case_id_idx on screening (organisation_id, case_id);

create table urgent_help (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  reason_sealed bytea not null,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  ended_by uuid,
  ended_at timestamptz(3),
  end_reason_sealed bytea,
  constraint urgent_help_pkey primary key (organisation_id, id),
  constraint urgent_help_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update cascade,
  constraint urgent_help_ended check (num_nonnulls(ended_by, ended_at, end_reason_sealed) in (0, 3))
);
create index urgent_help_organisation_id_case_id_idx on urgent_help (organisation_id, case_id);

do $$
declare each text;
begin
  foreach each in array array['screening', 'urgent_help']
  loop
    call banso_protect(each::regclass);
    execute format($policy$
      create policy with_its_case on %I using (
        organisation_id = (select banso_organisation())
        and ((select banso_reach()) in ('organisation', 'system')
          or ((select banso_reach()) in ('offices', 'towns') and exists (
            select 1 from support_case c
            where c.organisation_id = %1$I.organisation_id and c.id = %1$I.case_id)))
      )$policy$, each);
  end loop;
  execute format('revoke delete, update on screening, urgent_help from %I', banso_app_role());
  execute format('grant update (ended_by, ended_at, end_reason_sealed) on urgent_help to %I', banso_app_role());
end $$;
call deleted_with_its_case('screening');
call deleted_with_its_case('urgent_help');
