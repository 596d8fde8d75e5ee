-- What every service database stands on. Applied by the migration runner before the service's own migrations.
-- The runtime role is the owner's name with `_app` in place of `_owner`.

create function banso_app_role() returns text language sql stable
  as $$ select regexp_replace(current_user::text, '_owner$', '') || '_app' $$;

-- Who asks, as set for the transaction. Write `(select banso_organisation())` in a policy, so that it is asked once a
-- statement and not once a row.
create function banso_organisation() returns uuid language sql stable
  as $$ select nullif(current_setting('banso.organisation', true), '')::uuid $$;
create function banso_reach() returns text language sql stable
  as $$ select coalesce(nullif(current_setting('banso.reach', true), ''), 'none') $$;
create function banso_offices() returns uuid[] language sql stable
  as $$ select coalesce(nullif(current_setting('banso.offices', true), ''), '{}')::uuid[] $$;
create function banso_towns() returns text[] language sql stable
  as $$ select coalesce(nullif(current_setting('banso.towns', true), ''), '{}')::text[] $$;
create function banso_agency() returns uuid language sql stable
  as $$ select nullif(current_setting('banso.agency', true), '')::uuid $$;
create function banso_actor() returns uuid language sql stable
  as $$ select nullif(current_setting('banso.actor', true), '')::uuid $$;

-- For migrations: `call banso_protect('case_record')` puts a table behind row-level security, owner included.
create procedure banso_protect(protected regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
end $$;

do $$
begin
  execute format('grant usage on schema public to %I', banso_app_role());
  execute format('alter default privileges in schema public grant select, insert, update, delete on tables to %I', banso_app_role());
  execute format('alter default privileges in schema public grant usage, select on sequences to %I', banso_app_role());
end $$;

create table actor (
  id uuid primary key,
  subject text not null unique,
  display_name text not null,
  organisation_id uuid not null,
  roles text[] not null default '{}',
  office_ids uuid[] not null default '{}',
  town_codes text[] not null default '{}',
  agency_id uuid,
  access_ends_on date,
  active boolean not null,
  reach text not null check (reach in ('organisation', 'offices', 'towns', 'agency', 'none')),
  version bigint not null default 0
);
create index actor_organisation on actor (organisation_id);
call banso_protect('actor');
-- The row of the one who asks is found by subject, before an organisation is known.
create policy actor_seen on actor for select using (
  subject = (select current_setting('banso.subject', true))
  or organisation_id = (select banso_organisation())
  or (select banso_reach()) = 'system'
);
create policy actor_written on actor for insert with check (
  (select banso_reach()) = 'system' or organisation_id = (select banso_organisation())
);
create policy actor_changed on actor for update
  using ((select banso_reach()) = 'system' or organisation_id = (select banso_organisation()))
  with check ((select banso_reach()) = 'system' or organisation_id = (select banso_organisation()));

create table ended_session (
  session_id text primary key,
  ended_at timestamptz(3) not null default now()
);

create table outbox (
  seq bigint generated always as identity primary key,
  event_id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  organisation_id uuid,
  target text not null,
  aggregate_id text not null,
  type text not null,
  payload jsonb not null,
  created_at timestamptz(3) not null default now(),
  attempts integer not null default 0,
  next_attempt_at timestamptz(3),
  delivered_at timestamptz(3)
);
create index outbox_waiting on outbox (seq) where delivered_at is null;
create index outbox_waiting_by_aggregate on outbox (target, aggregate_id, seq) where delivered_at is null;
create index outbox_delivered on outbox (delivered_at) where delivered_at is not null;
call banso_protect('outbox');
create policy outbox_written on outbox for insert with check ((select banso_reach()) <> 'none');
create policy outbox_seen on outbox for select using ((select banso_reach()) = 'system');
create policy outbox_changed on outbox for update using ((select banso_reach()) = 'system');
create policy outbox_cleared on outbox for delete using ((select banso_reach()) = 'system' and delivered_at is not null);

create table inbox (
  event_id uuid primary key,
  source text not null,
  type text not null,
  received_at timestamptz(3) not null default now()
);

create table audit_entry (
  id uuid primary key,
  xid xid8 not null default pg_current_xact_id(),
  organisation_id uuid not null,
  actor_id uuid,
  session_id text,
  request_id text not null,
  at timestamptz(3) not null,
  event jsonb not null,
  case_id uuid,
  -- Filled once by the sealer.
  seq bigint,
  prev text,
  hash text,
  unique (organisation_id, seq)
);
create index audit_entry_unsealed on audit_entry (at) where seq is null;
create index audit_entry_at on audit_entry (organisation_id, at);
create index audit_entry_actor on audit_entry (organisation_id, actor_id, at);
create index audit_entry_case on audit_entry (case_id, at) where case_id is not null;
call banso_protect('audit_entry');
create policy audit_entry_written on audit_entry for insert with check (
  (select banso_reach()) = 'system' or organisation_id = (select banso_organisation())
);
create policy audit_entry_seen on audit_entry for select using (
  (select banso_reach()) = 'system'
  or (organisation_id = (select banso_organisation()) and (select banso_reach()) = 'organisation')
);
create policy audit_entry_sealed on audit_entry for update using ((select banso_reach()) = 'system');

-- A sealed row never changes again, whoever asks.
create function audit_entry_keep() returns trigger language plpgsql as $$
begin
  if old.seq is not null then raise exception 'a sealed audit row does not change' using errcode = '42501'; end if;
  return new;
end $$;
create trigger audit_entry_keep before update on audit_entry for each row execute function audit_entry_keep();

-- Head of each organisation's chain.
create table audit_anchor (
  organisation_id uuid primary key,
  seq bigint not null,
  hash text not null,
  sealed_at timestamptz(3) not null default now()
);
call banso_protect('audit_anchor');
create policy audit_anchor_system on audit_anchor using ((select banso_reach()) = 'system');

-- Data keys, wrapped by the key-encryption key that lies outside the database.
create table data_key (
  id uuid primary key,
  organisation_id uuid not null,
  name text not null,
  wrapped_by text not null,
  -- Null once destroyed: what it sealed can never be opened again.
  wrapped bytea,
  created_at timestamptz(3) not null default now(),
  destroyed_at timestamptz(3)
);
create unique index data_key_current on data_key (organisation_id, name) where destroyed_at is null;
call banso_protect('data_key');
create policy data_key_system on data_key using ((select banso_reach()) = 'system');

create table command_receipt (
  organisation_id uuid not null,
  actor_id uuid not null,
  command_id uuid not null,
  name text not null,
  request_hash text not null,
  result jsonb,
  created_at timestamptz(3) not null default now(),
  primary key (actor_id, command_id)
);
create index command_receipt_age on command_receipt (created_at);
call banso_protect('command_receipt');
create policy command_receipt_own on command_receipt using (
  (select banso_reach()) = 'system'
  or (organisation_id = (select banso_organisation()) and actor_id = (select banso_actor()))
);

do $$
declare app text := banso_app_role();
begin
  execute format('revoke all on actor, ended_session, outbox, inbox, audit_entry, audit_anchor, data_key, command_receipt from %I', app);
  execute format('grant select, insert, update on actor to %I', app);
  execute format('grant select, insert, delete on ended_session, inbox to %I', app);
  execute format('grant select, insert, delete, update (attempts, next_attempt_at, delivered_at) on outbox to %I', app);
  execute format('grant select, insert, update (seq, prev, hash) on audit_entry to %I', app);
  execute format('grant select, insert, update on audit_anchor to %I', app);
  execute format('grant select, insert, update (wrapped_by, wrapped, destroyed_at) on data_key to %I', app);
  execute format('grant select, insert, delete, update (result) on command_receipt to %I', app);
end $$;
