-- Filters of the case list that a person keeps. They are nobody else's: not a colleague's, not a supervisor's.
CREATE TABLE "saved_filter" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "owner_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "format" SMALLINT NOT NULL,
    "name_sealed" BYTEA NOT NULL,
    "filter_sealed" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE INDEX "saved_filter_organisation_id_owner_id_idx" ON "saved_filter"("organisation_id", "owner_id");

call banso_protect('saved_filter'::regclass);
create policy of_its_owner on saved_filter using (
  organisation_id = (select banso_organisation()) and owner_id = (select banso_actor())
);
