-- CreateTable
CREATE TABLE "agency" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "kana" TEXT NOT NULL,
    "kana_key" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "operator" TEXT,
    "town_code" TEXT,
    "age_from" INTEGER,
    "age_until" INTEGER,
    "area_town_codes" TEXT[],
    "services" TEXT[],
    "phone" TEXT,
    "takes_referrals" BOOLEAN NOT NULL DEFAULT true,
    "capacity_free" INTEGER,
    "capacity_as_of" DATE,
    "capacity_note" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "last_assured_on" DATE,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "agency_hours" (
    "organisation_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "opens" TEXT NOT NULL,
    "closes" TEXT NOT NULL,

    CONSTRAINT "agency_hours_pkey" PRIMARY KEY ("organisation_id","agency_id","day","opens")
);

-- CreateTable
CREATE TABLE "incoming_referral" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "from_office_id" UUID NOT NULL,
    "from_office_name" TEXT NOT NULL,
    "purpose_sealed" BYTEA,
    "state" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "decline_note_sealed" BYTEA,
    "appointment_at" TIMESTAMPTZ(3),
    "first_appointment_kept_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "outcome_note_sealed" BYTEA,
    "outcome_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "grant_ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "incoming_referral_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "disclosed_field" (
    "organisation_id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ground" TEXT NOT NULL,
    "value_sealed" BYTEA,

    CONSTRAINT "disclosed_field_pkey" PRIMARY KEY ("organisation_id","referral_id","field")
);

-- CreateTable
CREATE TABLE "ended_grant" (
    "organisation_id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn" BOOLEAN NOT NULL,

    CONSTRAINT "ended_grant_pkey" PRIMARY KEY ("organisation_id","referral_id")
);

-- CreateTable
CREATE TABLE "progress_entry" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "referral_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_actor" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "text_sealed" BYTEA NOT NULL,

    CONSTRAINT "progress_entry_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_id_key" ON "agency"("id");

-- CreateIndex
CREATE INDEX "incoming_referral_agency_id_sent_at_id_idx" ON "incoming_referral"("agency_id", "sent_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "progress_entry_organisation_id_referral_id_at_idx" ON "progress_entry"("organisation_id", "referral_id", "at");

-- AddForeignKey
ALTER TABLE "agency_hours" ADD CONSTRAINT "agency_hours_organisation_id_agency_id_fkey" FOREIGN KEY ("organisation_id", "agency_id") REFERENCES "agency"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_referral" ADD CONSTRAINT "incoming_referral_organisation_id_agency_id_fkey" FOREIGN KEY ("organisation_id", "agency_id") REFERENCES "agency"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosed_field" ADD CONSTRAINT "disclosed_field_organisation_id_referral_id_fkey" FOREIGN KEY ("organisation_id", "referral_id") REFERENCES "incoming_referral"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_organisation_id_referral_id_fkey" FOREIGN KEY ("organisation_id", "referral_id") REFERENCES "incoming_referral"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

