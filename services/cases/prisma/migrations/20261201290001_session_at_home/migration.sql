-- Whether a session of its own was at the person's home, where a refusal stands against it. Of a contact, its kind says so;
-- of キ from before it was asked, nobody knows.
alter table support_session add column at_home boolean,
  add constraint support_session_at_home_is_own check (contact_id is null or at_home is null);
alter table support_session_original add column at_home boolean;
update support_session set at_home = true where contact_id is null and duty = '3(4)カ';
update support_session_original o set at_home = true from support_session s
  where s.organisation_id = o.organisation_id and s.id = o.session_id and s.at_home;
alter table support_session add constraint support_session_daily_life_at_home
  check (contact_id is not null or duty <> '3(4)カ' or at_home is true);
