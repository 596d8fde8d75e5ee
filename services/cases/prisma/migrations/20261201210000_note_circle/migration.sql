-- A contact whose words a named circle alone reads. That it happened stays with the case; its words lie where the
-- database shows them to the circle and to nobody else, whatever their role or reach.
create table note_circle (
  organisation_id uuid not null,
  contact_id uuid not null,
  case_id uuid not null,
  version integer not null default 1,
  readers uuid[] not null,
  restricted_by uuid not null,
  restricted_at timestamptz(3) not null,
  opened_by uuid,
  opened_at timestamptz(3),
  open_reason_sealed bytea,
  updated_by uuid not null,
  updated_at timestamptz(3) not null,
  constraint note_circle_pkey primary key (organisation_id, contact_id),
  constraint note_circle_organisation_id_case_id_fkey foreign key (organisation_id, case_id)
    references support_case (organisation_id, id) on delete restrict on update cascade,
  constraint note_circle_organisation_id_contact_id_fkey foreign key (organisation_id, contact_id)
    references contact (organisation_id, id) on delete restrict on update cascade,
  check (restricted_by = any (readers)),
  check ((opened_by is null) = (opened_at is null) and (opened_by is null) = (open_reason_sealed is null))
);
create index note_circle_organisation_id_case_id_idx on note_circle (organisation_id, case_id);

create table restricted_words (
  organisation_id uuid not null,
  contact_id uuid not null,
  case_id uuid not null,
  note_sealed bytea,
  place_sealed bytea,
  constraint restricted_words_pkey primary key (organisation_id, contact_id),
  constraint restricted_words_organisation_id_contact_id_fkey foreign key (organisation_id, contact_id)
    references note_circle (organisation_id, contact_id) on delete restrict on update cascade
);
create index restricted_words_organisation_id_case_id_idx on restricted_words (organisation_id, case_id);

-- What is restricted leaves no words where the whole office reads.
alter table contact add column restricted boolean not null default false,
  add check (not restricted or (note_sealed is null and place_sealed is null));

-- Can any of them still read notes of this case: an account in use, a role that reads notes, a reach that covers it?
create function circle_is_read(p_organisation uuid, p_case uuid, p_readers uuid[]) returns boolean language sql stable as $$
  select exists (
    select 1 from actor a join support_case c on c.organisation_id = p_organisation and c.id = p_case
    where a.organisation_id = p_organisation and a.id = any (p_readers) and a.active
      and (a.access_ends_on is null or a.access_ends_on >= banso_today())
      and a.roles && array['consultationWorker', 'chiefConsultationWorker', 'employmentWorker', 'outreachWorker',
        'officeSupervisor', 'prefectureManager']
      and (a.reach = 'organisation' or (a.reach = 'offices' and c.office_id = any (a.office_ids))))
$$;
create function circle_supervises() returns boolean language sql stable as $$
  select exists (select 1 from actor a where a.id = banso_actor() and a.active and a.roles && array['officeSupervisor'])
$$;

-- Who changes a circle is of it, or opens one that nobody reads any more, for a reason that stays; the author stays in
-- it, and others are taken out by the author or a supervisor alone.
create function note_circle_keep() returns trigger language plpgsql as $$
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
     or circle_is_read(old.organisation_id, old.case_id, old.readers) then
    raise exception 'this circle is not open' using errcode = '42501';
  end if;
  if not circle_is_read(new.organisation_id, new.case_id, new.readers) then
    raise exception 'nobody could read this note' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger note_circle_keep before update on note_circle for each row execute function note_circle_keep();

call banso_protect('note_circle');
call banso_protect('restricted_words');
create policy with_its_case on note_circle using (
  organisation_id = (select banso_organisation())
  and ((select banso_reach()) in ('organisation', 'system')
    or ((select banso_reach()) in ('offices', 'towns') and exists (
      select 1 from support_case c where c.organisation_id = note_circle.organisation_id and c.id = note_circle.case_id)))
);
-- One restricts what one wrote oneself.
create policy by_its_author on note_circle as restrictive for insert with check (
  restricted_by = (select banso_actor()) and exists (
    select 1 from contact k where k.organisation_id = note_circle.organisation_id and k.id = note_circle.contact_id
      and k.case_id = note_circle.case_id and k.worker_id = note_circle.restricted_by)
);
-- Not even the service itself: only the circle, as far as it still reaches the case, and the deletion of the case.
create policy to_its_circle on restricted_words using (
  organisation_id = (select banso_organisation()) and (
    case_is_being_deleted(organisation_id, case_id)
    or ((select banso_reach()) in ('organisation', 'offices', 'towns')
      and exists (select 1 from support_case c
        where c.organisation_id = restricted_words.organisation_id and c.id = restricted_words.case_id)
      and exists (select 1 from note_circle n
        where n.organisation_id = restricted_words.organisation_id and n.contact_id = restricted_words.contact_id
          and (select banso_actor()) = any (n.readers))))
);
-- What a correction replaced is restricted with what stands.
create policy to_the_circle on contact_original as restrictive for select using (
  case_is_being_deleted(organisation_id, case_id)
  or not exists (select 1 from note_circle n
    where n.organisation_id = contact_original.organisation_id and n.contact_id = contact_original.contact_id
      and not coalesce((select banso_actor()) = any (n.readers), false))
);

do $$
declare app text := banso_app_role();
begin
  execute format('revoke delete on note_circle, restricted_words from %I', app);
end $$;
call deleted_with_its_case('note_circle');
call deleted_with_its_case('restricted_words');
