-- Sessions of the portal, accounts and state of the embedded identity provider.
-- The runtime role may read and write rows, and nothing else.

CREATE TABLE "session" (
  "id" uuid PRIMARY KEY,
  "token_hash" bytea NOT NULL UNIQUE CHECK (octet_length("token_hash") = 32),
  "subject" text NOT NULL,
  "created_at" timestamptz NOT NULL,
  "last_seen_at" timestamptz NOT NULL,
  "ended_at" timestamptz,
  "end_reason" text CHECK ("end_reason" IN ('signed_out', 'idle', 'absolute', 'account_disabled', 'replaced')),
  -- Kept only when an outside identity provider must be told of a sign-out.
  "id_token" text,
  CHECK (("ended_at" IS NULL) = ("end_reason" IS NULL))
);
CREATE INDEX "session_live_by_subject" ON "session" ("subject") WHERE "ended_at" IS NULL;
CREATE INDEX "session_live_by_last_seen" ON "session" ("last_seen_at") WHERE "ended_at" IS NULL;
CREATE INDEX "session_ended_at" ON "session" ("ended_at") WHERE "ended_at" IS NOT NULL;

-- One row per ended session, written in the transaction that ends it, until every subgraph was told.
CREATE TABLE "session_ended_outbox" (
  "session_id" uuid PRIMARY KEY,
  "subject" text NOT NULL,
  "ended_at" timestamptz NOT NULL,
  "attempts" integer NOT NULL DEFAULT 0,
  "next_attempt_at" timestamptz NOT NULL,
  "delivered_at" timestamptz
);
CREATE INDEX "session_ended_outbox_waiting" ON "session_ended_outbox" ("next_attempt_at") WHERE "delivered_at" IS NULL;

CREATE TABLE "account" (
  "login" text PRIMARY KEY,
  "subject" text NOT NULL UNIQUE,
  "display_name" text NOT NULL,
  "password_hash" text NOT NULL,
  "disabled_at" timestamptz,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "updated_at" timestamptz NOT NULL DEFAULT now()
);

-- Failed sign-ins by keyed digest: neither logins nor addresses stand here in the clear.
CREATE TABLE "sign_in_failure" (
  "key" bytea PRIMARY KEY,
  "failures" integer NOT NULL,
  "last_failure_at" timestamptz NOT NULL,
  "blocked_until" timestamptz
);
CREATE INDEX "sign_in_failure_last" ON "sign_in_failure" ("last_failure_at");

CREATE TABLE "oidc_client" (
  "client_id" text PRIMARY KEY,
  "name" text NOT NULL,
  "secret_hash" text NOT NULL,
  "disabled_at" timestamptz,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "updated_at" timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE "oidc_payload" (
  "model" text NOT NULL,
  "id" text NOT NULL,
  "payload" jsonb NOT NULL,
  "grant_id" text,
  "uid" text,
  "user_code" text,
  "consumed_at" timestamptz,
  "expires_at" timestamptz,
  PRIMARY KEY ("model", "id")
);
CREATE INDEX "oidc_payload_grant" ON "oidc_payload" ("grant_id") WHERE "grant_id" IS NOT NULL;
CREATE INDEX "oidc_payload_uid" ON "oidc_payload" ("uid") WHERE "uid" IS NOT NULL;
CREATE INDEX "oidc_payload_account" ON "oidc_payload" ((payload ->> 'accountId')) WHERE "model" = 'Session';
CREATE INDEX "oidc_payload_expires" ON "oidc_payload" ("expires_at");

GRANT USAGE ON SCHEMA public TO banso_gateway_app;
GRANT SELECT, INSERT, UPDATE, DELETE
  ON "session", "session_ended_outbox", "account", "sign_in_failure", "oidc_client", "oidc_payload"
  TO banso_gateway_app;
