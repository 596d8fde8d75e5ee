-- What the schema file cannot say: order by reading, checks, rules of uniqueness in time, records that never change,
-- and row-level security. The functions banso_*() come with the kit's own migration.

-- The folded reading is compared by code point (domain/foundation names); the nameless come last.
alter table support_case alter column client_kana_key type text collate "C";
create index support_case_kana on support_case (organisation_id, (client_kana_key = ''), client_kana_key, id);
create index support_case_last_contact on support_case (organisation_id, last_contact_at desc nulls last, id);
create index support_case_number on support_case (organisation_id, fiscal_year, number);
create index support_case_office_stage on support_case (organisation_id, office_id, stage);

-- Words that the code knows, and no others.
alter table support_case
  add check (stage in ('INTAKE', 'SCREENING', 'APPLICATION', 'ASSESSMENT', 'PLAN_DRAFT', 'MEETING', 'DECISION', 'SUPPORT', 'EVALUATION', 'SUSPENDED', 'CLOSED', 'REFERRED_ON')),
  add check (contact_step in ('UNREACHED', 'FAMILY_ONLY', 'INDIRECT', 'MET_AT_HOME', 'OUTING', 'LINKED_TO_PARTNER', 'PARTICIPATING', 'WATCHING')),
  add check (most_serious_concern is null or most_serious_concern = any (concerns));
alter table party
  add check (role in ('CLIENT', 'CONSULTER', 'FAMILY', 'OTHER')),
  add check (name_known in ('FULL', 'PARTIAL', 'NONE')),
  add check (birth_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$');
alter table judgement add check (outcome in ('MET', 'NOT_MET')), add check (approved_by is null or approved_by <> judged_by);
alter table determination
  add check (outcome in ('MET', 'NOT_MET', 'UNDETERMINED')),
  add check (approved_by is null or approved_by <> recorded_by);
alter table assignment
  add check (role in ('OUTREACH_WORKER', 'CHIEF_CONSULTATION_WORKER', 'CONSULTATION_WORKER', 'EMPLOYMENT_WORKER')),
  add check (role <> 'OUTREACH_WORKER' or cardinality(grounds) > 0);
alter table contact
  add check (kind in ('LETTER', 'CALL', 'MAIL', 'VISIT', 'OFFICE_INTERVIEW', 'ACCOMPANIMENT', 'ONLINE', 'CONFERENCE')),
  add check (result in ('NO_ANSWER', 'LETTER_LEFT', 'TALKED_WITH_FAMILY', 'TALKED_THROUGH_DOOR', 'MET_PERSON', 'REFUSED', 'ARRANGED_WITH_AGENCY')),
  add check (ended_at is null or ended_at >= started_at);
alter table promise_made add check (state in ('OPEN', 'KEPT', 'NOT_KEPT'));
alter table visit_block
  add check (scope in ('VISITS', 'ALL_CONTACT')),
  add check (recontact_on >= said_on);
alter table plan add check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'DECIDED', 'DECLINED', 'ENDED'));
alter table meeting add check (state in ('CALLED', 'HELD', 'CANCELLED'));
alter table referral add check (state in ('SENT', 'RECEIVED', 'ACCEPTED', 'DECLINED', 'APPOINTMENT_SET', 'CONNECTED', 'DONE', 'WITHDRAWN'));

-- One client a case; one judgement a clause in force and one waiting; one open outreach assignment; one block in force.
create unique index party_one_client on party (organisation_id, case_id) where role = 'CLIENT';
create unique index judgement_in_force on judgement (organisation_id, case_id, clause)
  where approved_at is not null and superseded_at is null;
create unique index judgement_awaiting on judgement (organisation_id, case_id, clause)
  where approved_at is null and superseded_at is null and returned_at is null;
create index judgement_waiting on judgement (organisation_id, judged_at)
  where approved_at is null and returned_at is null and superseded_at is null;
create index determination_waiting on determination (organisation_id, recorded_at)
  where needs_approval and approved_at is null and returned_at is null;
create unique index assignment_one_outreach_worker on assignment (organisation_id, case_id)
  where role = 'OUTREACH_WORKER' and until_on is null;
create unique index assignment_once on assignment (organisation_id, case_id, worker_id, role) where until_on is null;
create unique index visit_block_current on visit_block (organisation_id, case_id) where lifted_at is null;
create index promise_open on promise_made (organisation_id, due_on) where state = 'OPEN';
create index referral_unanswered on referral (organisation_id, answer_due_on) where state in ('SENT', 'RECEIVED');
create index plan_review on plan (organisation_id, review_on) where state = 'DECIDED';

-- A case names its own parties; checked at commit, because each needs the other first.
alter table party add constraint party_of_case unique (organisation_id, case_id, id);
alter table support_case
  add constraint support_case_client foreign key (organisation_id, id, client_id)
    references party (organisation_id, case_id, id) deferrable initially deferred,
  add constraint support_case_consulter foreign key (organisation_id, id, consulter_id)
    references party (organisation_id, case_id, id) deferrable initially deferred;

-- A determination says forever what was found; only its approval or return is added, once.
create function determination_keep() returns trigger language plpgsql as $$
begin
  if (old.organisation_id, old.id, old.case_id, old.edition, old.as_of, old.outcome, old.outcomes,
      old.canonical_sealed, old.digest, old.reason_sealed, old.recorded_by, old.recorded_at, old.needs_approval)
     is distinct from
     (new.organisation_id, new.id, new.case_id, new.edition, new.as_of, new.outcome, new.outcomes,
      new.canonical_sealed, new.digest, new.reason_sealed, new.recorded_by, new.recorded_at, new.needs_approval)
     or old.approved_at is not null or old.returned_at is not null then
    raise exception 'a determination does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger determination_keep before update on determination for each row execute function determination_keep();

-- Row-level security. A case is seen by reach; what belongs to a case is seen with it (the inner query is filtered by
-- the policy of support_case); reach over the whole organisation needs no such look.
do $$
declare each text;
begin
  foreach each in array array['support_case', 'case_number_counter', 'party', 'case_search_key', 'case_event',
    'judgement', 'determination', 'assignment', 'contact', 'contact_original', 'promise_made', 'visit_block',
    'application', 'assessment', 'plan', 'plan_goal', 'plan_item', 'meeting', 'attendance', 'agenda_item', 'referral',
    'disclosure_grant', 'draft', 'office', 'worker_qualification', 'agency']
  loop
    call banso_protect(each::regclass);
  end loop;

  foreach each in array array['party', 'case_search_key', 'case_event', 'judgement', 'determination', 'assignment',
    'contact', 'contact_original', 'promise_made', 'visit_block', 'application', 'assessment', 'plan', 'plan_goal',
    'plan_item', 'referral', 'disclosure_grant']
  loop
    execute format($policy$
      create policy with_its_case on %I using (
        organisation_id = (select banso_organisation())
        and ((select banso_reach()) in ('organisation', 'system')
          or ((select banso_reach()) in ('offices', 'towns') and exists (
            select 1 from support_case c
            where c.organisation_id = %1$I.organisation_id and c.id = %1$I.case_id)))
      )$policy$, each);
  end loop;

  foreach each in array array['case_number_counter', 'office', 'worker_qualification', 'agency']
  loop
    execute format($policy$
      create policy in_its_organisation on %I using (
        organisation_id = (select banso_organisation())
        and (select banso_reach()) in ('organisation', 'offices', 'towns', 'system')
      )$policy$, each);
  end loop;
end $$;

create policy within_reach on support_case using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) = 'offices' and office_id = any ((select banso_offices())::uuid[]))
    or ((select banso_reach()) = 'towns' and town_code = any ((select banso_towns())::text[])))
);

create policy within_reach on meeting using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) = 'offices' and office_id = any ((select banso_offices())::uuid[])))
);
create policy with_its_meeting on attendance using (
  organisation_id = (select banso_organisation()) and exists (
    select 1 from meeting m where m.organisation_id = attendance.organisation_id and m.id = attendance.meeting_id)
);
create policy with_its_meeting on agenda_item using (
  organisation_id = (select banso_organisation()) and exists (
    select 1 from meeting m where m.organisation_id = agenda_item.organisation_id and m.id = agenda_item.meeting_id)
);
create policy of_its_author on draft using (
  organisation_id = (select banso_organisation()) and author_id = (select banso_actor())
);

-- Records are kept: the runtime role deletes nothing but drafts and the parts of what is still being written, and
-- rewrites neither history nor what a correction replaced.
do $$
declare app text := banso_app_role();
begin
  execute format('revoke delete on support_case, case_number_counter, party, case_event, judgement, determination,
    assignment, contact, contact_original, promise_made, visit_block, application, assessment, plan, meeting, referral,
    disclosure_grant, office, worker_qualification, agency from %I', app);
  execute format('revoke update on case_event, contact_original, assessment, case_search_key from %I', app);
end $$;
