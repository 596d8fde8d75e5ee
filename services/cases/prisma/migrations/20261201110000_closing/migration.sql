-- Whose goal it is: those written before are the client's.
alter table plan_goal add column whose text not null default 'CLIENT', add check (whose in ('CLIENT', 'FAMILY'));

create table plan_evaluation (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  evaluated_on date not null,
  present text[],
  goals_sealed bytea not null,
  client_words_sealed bytea,
  family_words_sealed bytea,
  note_sealed bytea,
  conclusion text not null check (conclusion in ('CONTINUE', 'NEW_PLAN', 'CLOSE', 'SUSPEND')),
  review_on date,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint plan_evaluation_pkey primary key (organisation_id, id),
  constraint plan_evaluation_organisation_id_plan_id_fkey foreign key (organisation_id, plan_id)
    references plan (organisation_id, id) on delete restrict on update cascade,
  check (conclusion <> 'CONTINUE' or review_on is not null)
);
create unique index plan_evaluation_organisation_id_plan_id_number_key on plan_evaluation (organisation_id, plan_id, number);
create index plan_evaluation_organisation_id_case_id_idx on plan_evaluation (organisation_id, case_id);

create table case_closure (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  suspended boolean not null,
  ended_on date not null,
  reason text not null,
  note_sealed bytea,
  outcomes_sealed bytea,
  wished_none boolean not null default false,
  ended_by uuid not null,
  ended_at timestamptz(3) not null,
  reopened_by uuid,
  reopened_at timestamptz(3),
  reopen_reason_sealed bytea,
  from_case boolean not null default false,
  constraint case_closure_pkey primary key (organisation_id, id),
  constraint case_closure_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update cascade
);
create index case_closure_organisation_id_case_id_idx on case_closure (organisation_id, case_id);

create table follow_up (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  closure_id uuid not null,
  due_on date not null,
  whose text not null check (whose in ('CLIENT', 'FAMILY')),
  by_id uuid,
  state text not null default 'DUE' check (state in ('DUE', 'DONE', 'WISHED_NONE', 'CALLED_OFF')),
  kind text,
  counterparts text[],
  settled_on date,
  settled_by uuid,
  words_sealed bytea,
  constraint follow_up_pkey primary key (organisation_id, id),
  constraint follow_up_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update cascade,
  constraint follow_up_organisation_id_closure_id_fkey foreign key (organisation_id, closure_id)
    references case_closure (organisation_id, id) on delete restrict on update no action,
  check ((state = 'DUE') = (settled_on is null)),
  check ((state = 'DONE') = (kind is not null))
);
create index follow_up_organisation_id_case_id_idx on follow_up (organisation_id, case_id);
create index follow_up_due on follow_up (organisation_id, due_on) where state = 'DUE';
-- Plans of the family's goals are reviewed too, and wait for no decision.
create index plan_review_undecided on plan (organisation_id, review_on)
  where state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED');

-- The last end of each case that has one becomes the first of its history. The owner sees all rows meanwhile; the
-- words stay sealed, for the place where they were.
alter table support_case no force row level security;
alter table case_event no force row level security;
insert into case_closure (organisation_id, id, case_id, suspended, ended_on, reason, note_sealed, ended_by, ended_at,
  reopened_by, reopened_at, reopen_reason_sealed, from_case)
select c.organisation_id, uuidv7(), c.id, e.type = 'caseSuspended', (e.at at time zone 'Asia/Tokyo')::date,
  c.closure_reason, c.closure_note_sealed, coalesce(e.by, c.opened_by), e.at, r.by, r.at,
  case when r.at is null then null else c.reopen_reason_sealed end, true
from support_case c
join lateral (select type, at, by, sequence from case_event e where e.organisation_id = c.organisation_id
  and e.case_id = c.id and e.type in ('caseClosed', 'caseSuspended') order by e.sequence desc limit 1) e on true
left join lateral (select at, by from case_event r where r.organisation_id = c.organisation_id and r.case_id = c.id
  and r.type in ('caseReopened', 'caseResumed') and r.sequence > e.sequence order by r.sequence desc limit 1) r on true
where c.closure_reason is not null;
insert into follow_up (organisation_id, id, case_id, closure_id, due_on, whose, counterparts)
select c.organisation_id, uuidv7(), c.id, k.id, c.follow_up_on, 'CLIENT', '{}'
from support_case c join case_closure k on k.organisation_id = c.organisation_id and k.case_id = c.id
where c.follow_up_on is not null and c.stage in ('CLOSED', 'SUSPENDED');
alter table support_case force row level security;
alter table case_event force row level security;

do $$
declare each text;
begin
  foreach each in array array['plan_evaluation', 'case_closure', 'follow_up']
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
  -- What was found is kept as it was found; a later evaluation stands beside it.
  execute format('revoke delete on plan_evaluation, case_closure, follow_up from %I', banso_app_role());
  execute format('revoke update on plan_evaluation from %I', banso_app_role());
end $$;
