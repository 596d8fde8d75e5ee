-- What every token of a partner's program belongs to. It ends, and another begins, when the program is closed or its
-- secret changes; the subgraphs hear of that ending as of any other session's.
ALTER TABLE "oidc_client" ADD COLUMN "session_id" uuid NOT NULL DEFAULT gen_random_uuid();
