-- Who is writing in which form of a case, so that two people at the same form see each other. What they write stays in
-- their drafts.
create table writing (
  organisation_id uuid not null,
  case_id uuid not null,
  key text not null,
  author_id uuid not null,
  since timestamptz(3) not null,
  at timestamptz(3) not null,
  primary key (organisation_id, case_id, key, author_id)
);
alter table writing add constraint writing_organisation_id_case_id_fkey
  foreign key (organisation_id, case_id) references support_case (organisation_id, id) on delete restrict on update cascade;

call banso_protect('writing');
create policy with_its_case on writing using (
  organisation_id = (select banso_organisation())
  and exists (select 1 from support_case c where c.organisation_id = writing.organisation_id and c.id = writing.case_id)
);
-- Nobody writes in another's name.
create policy as_oneself on writing as restrictive for insert with check (author_id = (select banso_actor()));
create policy of_oneself on writing as restrictive for update using (author_id = (select banso_actor()));
create policy by_oneself on writing as restrictive for delete using (author_id = (select banso_actor()));
