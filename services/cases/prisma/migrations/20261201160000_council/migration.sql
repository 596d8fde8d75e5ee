-- The statutory support council (支援会議) of Article 9 of the Act: a compartment of its own, beside cases and never within
-- the reach of an office, a town or the whole organisation. A council is seen by those who hold one of its keys on the
-- day at hand: members who signed the pledge, within the days of their membership.

create table council (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  name_sealed bytea not null,
  founded_by uuid not null,
  founded_at timestamptz(3) not null,
  keys jsonb not null default '[]',
  changed_in xid8 not null default pg_current_xact_id(),
  primary key (organisation_id, id)
);
create table council_member (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  council_id uuid not null,
  version integer not null default 1,
  staff_id uuid,
  name_sealed bytea not null,
  body_sealed bytea,
  secretariat boolean not null default false,
  from_on date not null,
  until_on date,
  pledged_on date,
  ended_at timestamptz(3),
  ended_by uuid,
  end_reason_sealed bytea,
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  primary key (organisation_id, id)
);
create table council_session (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  council_id uuid not null,
  version integer not null default 1,
  at timestamptz(3) not null,
  place_sealed bytea,
  state text not null default 'CALLED',
  minutes_sealed bytea,
  called_by uuid not null,
  recorded_by uuid,
  recorded_at timestamptz(3),
  confirmed_by uuid,
  confirmed_at timestamptz(3),
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  primary key (organisation_id, id)
);
create table council_attendance (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  council_id uuid not null,
  session_id uuid not null,
  position integer not null,
  member_id uuid,
  name_sealed bytea,
  body_sealed bytea,
  pledged_on date,
  primary key (organisation_id, id)
);
create table council_person (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  council_id uuid not null,
  session_id uuid not null,
  version integer not null default 1,
  position integer not null,
  name_sealed bytea,
  description_sealed bytea not null,
  why_sealed bytea not null,
  outcome text,
  conclusion_sealed bytea,
  concluded_by uuid,
  concluded_at timestamptz(3),
  added_by uuid not null,
  added_at timestamptz(3) not null,
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  primary key (organisation_id, id)
);
create table council_statement (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  council_id uuid not null,
  person_id uuid not null,
  version integer not null default 1,
  giver_id uuid not null,
  source_sealed bytea not null,
  words_sealed bytea not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  primary key (organisation_id, id)
);
create table council_original (
  organisation_id uuid not null,
  council_id uuid not null,
  kind text not null,
  target_id uuid not null,
  version integer not null,
  words_sealed bytea not null,
  reason_sealed bytea not null,
  replaced_by uuid not null,
  replaced_at timestamptz(3) not null,
  primary key (organisation_id, target_id, kind, version)
);
create table council_transfer (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  council_id uuid not null,
  person_id uuid not null,
  statement_id uuid,
  case_id uuid not null,
  note_id uuid not null,
  ground text not null,
  consented_on date,
  provision_sealed bytea,
  reason_sealed bytea not null,
  words_sealed bytea not null,
  moved_by uuid not null,
  moved_at timestamptz(3) not null,
  primary key (organisation_id, id)
);
create table council_note (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  ground text not null,
  consented_on date,
  provision_sealed bytea,
  words_sealed bytea not null,
  moved_by uuid not null,
  moved_at timestamptz(3) not null,
  primary key (organisation_id, id)
);

-- What belongs to a council names it, so that no paper of one hangs on a record of another.
alter table council_member add unique (organisation_id, council_id, id);
alter table council_session add unique (organisation_id, council_id, id);
alter table council_person add unique (organisation_id, council_id, id);

create index council_member_organisation_id_council_id_idx on council_member (organisation_id, council_id);
create index council_session_organisation_id_council_id_at_idx on council_session (organisation_id, council_id, at desc);
create index council_attendance_organisation_id_session_id_idx on council_attendance (organisation_id, session_id);
create index council_person_organisation_id_session_id_idx on council_person (organisation_id, session_id);
create index council_statement_organisation_id_person_id_idx on council_statement (organisation_id, person_id);
create unique index council_transfer_organisation_id_note_id_key on council_transfer (organisation_id, note_id);
create index council_transfer_organisation_id_person_id_idx on council_transfer (organisation_id, person_id);
create index council_note_organisation_id_case_id_idx on council_note (organisation_id, case_id);
alter table council_member add constraint council_member_organisation_id_council_id_fkey
  foreign key (organisation_id, council_id) references council (organisation_id, id) on delete restrict on update cascade;
alter table council_session add constraint council_session_organisation_id_council_id_fkey
  foreign key (organisation_id, council_id) references council (organisation_id, id) on delete restrict on update cascade;
alter table council_attendance add constraint council_attendance_organisation_id_session_id_fkey
  foreign key (organisation_id, council_id, session_id) references council_session (organisation_id, council_id, id) on delete restrict on update cascade;
alter table council_attendance add constraint council_attendance_organisation_id_member_id_fkey
  foreign key (organisation_id, council_id, member_id) references council_member (organisation_id, council_id, id) on delete restrict on update cascade;
alter table council_person add constraint council_person_organisation_id_session_id_fkey
  foreign key (organisation_id, council_id, session_id) references council_session (organisation_id, council_id, id) on delete restrict on update cascade;
alter table council_statement add constraint council_statement_organisation_id_person_id_fkey
  foreign key (organisation_id, council_id, person_id) references council_person (organisation_id, council_id, id) on delete restrict on update cascade;
alter table council_statement add constraint council_statement_organisation_id_giver_id_fkey
  foreign key (organisation_id, council_id, giver_id) references council_member (organisation_id, council_id, id) on delete restrict on update cascade;
alter table council_transfer add constraint council_transfer_organisation_id_person_id_fkey
  foreign key (organisation_id, council_id, person_id) references council_person (organisation_id, council_id, id) on delete restrict on update cascade;
alter table council_note add constraint council_note_organisation_id_case_id_fkey
  foreign key (organisation_id, case_id) references support_case (organisation_id, id) on delete restrict on update cascade;

-- One of the staff is in the list once at a time.
create unique index council_member_once on council_member (organisation_id, council_id, staff_id, from_on)
  where staff_id is not null and ended_at is null;

-- Words that the code knows, and no others.
alter table council_session add check (state in ('CALLED', 'HELD', 'CONFIRMED')),
  add check ((state = 'CALLED') = (recorded_at is null)),
  add check ((state = 'CONFIRMED') = (confirmed_at is not null)),
  add check (confirmed_by is null or confirmed_by <> recorded_by);
alter table council_member add check (until_on is null or until_on >= from_on),
  add check ((ended_at is null) = (ended_by is null));
alter table council_attendance add check ((member_id is null) = (name_sealed is not null)),
  add check (member_id is not null or pledged_on is not null);
alter table council_person
  add check (outcome in ('APPROACH', 'TAKE_UP', 'ASK_AGENCY', 'KEEP_WATCH', 'NOTHING_NEEDED')),
  add check ((outcome is null) = (concluded_at is null));
alter table council_original add check (kind in ('DESCRIPTION', 'CONCLUSION', 'STATEMENT', 'MINUTES'));
alter table council_transfer add check (ground in ('CONSENT', 'LAW', 'URGENT_PROTECTION', 'CLEAR_BENEFIT', 'COUNCIL_DECISION'));
alter table council_note add check (ground in ('CONSENT', 'LAW', 'URGENT_PROTECTION', 'CLEAR_BENEFIT', 'COUNCIL_DECISION'));

-- The civil day at which the operation began, as the service says it with who asks; null where nobody said one, and then
-- nothing is shown.
create function banso_today() returns date language sql stable
  as $$ select nullif(current_setting('banso.today', true), '')::date $$;

-- Does one of these keys open for this person on this day? Both ends of a membership count.
create function council_opens(keys jsonb, actor uuid, day date) returns boolean language sql stable as $$
  select exists (
    select 1 from jsonb_to_recordset(keys) as k(staff uuid, "from" date, until date, pledged date)
    where k.staff = actor and k.pledged <= day and k."from" <= day and (k.until is null or day <= k.until))
$$;

-- The keys follow the list of members in the same statement: none is cut before the pledge, and one is gone the moment
-- its membership ends. Policies may look into the row at hand without looking at the list, which they guard too.
create function council_cut_keys() returns trigger language plpgsql as $$
begin
  update council c set changed_in = pg_current_xact_id(), keys = (
    select coalesce(jsonb_agg(jsonb_build_object(
      'staff', m.staff_id, 'from', m.from_on, 'until', m.until_on, 'pledged', m.pledged_on) order by m.id), '[]')
    from council_member m
    where m.organisation_id = c.organisation_id and m.council_id = c.id
      and m.staff_id is not null and m.pledged_on is not null and m.ended_at is null)
  where c.organisation_id = new.organisation_id and c.id = new.council_id;
  if not found then raise exception 'the council is not open' using errcode = '42501'; end if;
  return null;
end $$;
create trigger council_cut_keys after insert or update on council_member for each row execute function council_cut_keys();

do $$
declare each text;
begin
  foreach each in array array['council', 'council_member', 'council_session', 'council_attendance', 'council_person',
    'council_statement', 'council_original', 'council_transfer', 'council_note']
  loop
    call banso_protect(each::regclass);
  end loop;

  -- All that belongs to a council is seen with it: the inner query is filtered by the policy of council.
  foreach each in array array['council_member', 'council_session', 'council_attendance', 'council_person',
    'council_statement', 'council_original', 'council_transfer']
  loop
    execute format($policy$
      create policy with_its_council on %I using (
        organisation_id = (select banso_organisation()) and exists (
          select 1 from council c where c.organisation_id = %1$I.organisation_id and c.id = %1$I.council_id)
      )$policy$, each);
  end loop;
end $$;

-- Reach plays no part, and the service itself holds no key. The transaction that founds a council, or takes away the
-- key of the one who asks, sees it until its end.
create policy to_its_members on council for select using (
  organisation_id = (select banso_organisation())
  and (council_opens(keys, (select banso_actor()), (select banso_today())) or changed_in = pg_current_xact_id_if_assigned())
);
create policy by_its_members on council for update using (
  organisation_id = (select banso_organisation())
  and (council_opens(keys, (select banso_actor()), (select banso_today())) or changed_in = pg_current_xact_id_if_assigned())
) with check (organisation_id = (select banso_organisation()));
create policy founded on council for insert with check (
  organisation_id = (select banso_organisation()) and (select banso_reach()) = 'organisation' and founded_by = (select banso_actor())
);

-- What was moved into a case is the case's.
create policy with_its_case on council_note using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) in ('offices', 'towns') and exists (
      select 1 from support_case c where c.organisation_id = council_note.organisation_id and c.id = council_note.case_id)))
);

-- What is half written about a council is shut with it, also to its author.
drop policy of_its_author on draft;
create policy of_its_author on draft using (
  organisation_id = (select banso_organisation()) and author_id = (select banso_actor())
  and (key not like 'council/%' or exists (
    select 1 from council c where c.organisation_id = draft.organisation_id and c.id::text = split_part(draft.key, '/', 2)))
);

-- Records are kept: nothing is deleted, and what was said, moved or replaced is not rewritten.
do $$
declare app text := banso_app_role();
begin
  execute format('revoke delete on council, council_member, council_session, council_attendance, council_person,
    council_statement, council_original, council_transfer, council_note from %I', app);
  execute format('revoke update on council, council_attendance, council_original, council_transfer, council_note from %I', app);
  execute format('grant update (keys, changed_in) on council to %I', app);
end $$;
