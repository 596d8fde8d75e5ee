-- The tables of casework, as prisma/schema.prisma says them.
-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "support_case" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "office_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "stage" TEXT NOT NULL,
    "event_count" INTEGER NOT NULL DEFAULT 0,
    "contact_step" TEXT NOT NULL DEFAULT 'UNREACHED',
    "town_code" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" UUID NOT NULL,
    "detected_on" DATE NOT NULL,
    "route" TEXT NOT NULL,
    "chief_concern_sealed" BYTEA,
    "concerns" TEXT[],
    "most_serious_concern" TEXT,
    "client_id" UUID NOT NULL,
    "consulter_id" UUID,
    "client_kana_key" TEXT NOT NULL DEFAULT '',
    "client_birth_year" INTEGER,
    "search_text" TEXT NOT NULL DEFAULT '',
    "outreach_worker_id" UUID,
    "first_contact_with_person_on" DATE,
    "last_contact_at" TIMESTAMPTZ(3),
    "uses_saposute" BOOLEAN,
    "uses_saposute_source" TEXT,
    "closed_on" DATE,
    "closure_reason" TEXT,
    "closure_note_sealed" BYTEA,
    "follow_up_on" DATE,
    "reopen_reason_sealed" BYTEA,
    "referred_on_to" TEXT,
    "referred_on_reason_sealed" BYTEA,
    "referred_on_confirmed_with" TEXT,

    CONSTRAINT "support_case_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "case_number_counter" (
    "organisation_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "case_number_counter_pkey" PRIMARY KEY ("organisation_id","office_id","fiscal_year")
);

-- CreateTable
CREATE TABLE "party" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "relation_to_client" TEXT,
    "display_name" TEXT,
    "kana" TEXT,
    "name_known" TEXT NOT NULL,
    "name_key" TEXT NOT NULL DEFAULT '',
    "kana_key" TEXT NOT NULL DEFAULT '',
    "birth_date" TEXT,
    "birth_date_source" TEXT,
    "gender" TEXT,
    "town_code" TEXT,
    "address_sealed" BYTEA,
    "phones_sealed" BYTEA,
    "phone_indexes" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "party_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "case_search_key" (
    "organisation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "case_id" UUID NOT NULL,

    CONSTRAINT "case_search_key_pkey" PRIMARY KEY ("organisation_id","key","case_id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "judgement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason_sealed" BYTEA NOT NULL,
    "evidence_sealed" BYTEA NOT NULL,
    "edition" TEXT NOT NULL,
    "judged_by" UUID NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "returned_by" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "returned_reason_sealed" BYTEA,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "determination" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "edition" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "outcomes" JSONB NOT NULL,
    "canonical_sealed" BYTEA NOT NULL,
    "digest" TEXT NOT NULL,
    "reason_sealed" BYTEA NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "needs_approval" BOOLEAN NOT NULL,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "returned_by" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "returned_reason_sealed" BYTEA,

    CONSTRAINT "determination_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "worker_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "grounds" TEXT[],
    "edition" TEXT,
    "hand_over_note_sealed" BYTEA,
    "assigned_by" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason_sealed" BYTEA,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "contact" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "place_sealed" BYTEA,
    "counterparts" TEXT[],
    "duties" TEXT[],
    "step" TEXT NOT NULL,
    "outside_regular_hours" BOOLEAN NOT NULL,
    "outside_reasons" TEXT[],
    "note_sealed" BYTEA,
    "worker_id" UUID NOT NULL,
    "worker_role" TEXT NOT NULL,
    "companion_ids" UUID[],
    "referral_id" UUID,
    "visit_block_id" UUID,
    "override_reason_sealed" BYTEA,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "contact_original" (
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "case_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "duties" TEXT[],
    "note_sealed" BYTEA,
    "reason_sealed" BYTEA NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by" UUID NOT NULL,

    CONSTRAINT "contact_original_pkey" PRIMARY KEY ("organisation_id","contact_id","version")
);

-- CreateTable
CREATE TABLE "promise_made" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "what_sealed" BYTEA NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_on" DATE,
    "settled_by" UUID,
    "settled_by_contact_id" UUID,

    CONSTRAINT "promise_made_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "visit_block" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "said_on" DATE NOT NULL,
    "recontact_on" DATE NOT NULL,
    "words_sealed" BYTEA,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" UUID,
    "lift_reason_sealed" BYTEA,

    CONSTRAINT "visit_block_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "application" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "signed_on" DATE NOT NULL,
    "signed_by" TEXT NOT NULL,
    "explained_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "agency_ids" UUID[],
    "fields" TEXT[],
    "note_sealed" BYTEA,
    "withdrawn_on" DATE,
    "withdrawn_by" UUID,
    "withdrawn_reason_sealed" BYTEA,

    CONSTRAINT "application_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "organisation_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "items_sealed" BYTEA NOT NULL,
    "summary_sealed" BYTEA,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("organisation_id","case_id","version")
);

-- CreateTable
CREATE TABLE "plan" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "client_words_sealed" BYTEA,
    "review_on" DATE,
    "signed_on" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "meeting_id" UUID,
    "meeting_outcome" TEXT,
    "meeting_opinion_sealed" BYTEA,
    "decided_on" DATE,
    "decided_by" UUID,
    "decision_ground_sealed" BYTEA,
    "determination_id" UUID,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "plan_goal" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "domain" TEXT NOT NULL,
    "words_sealed" BYTEA NOT NULL,

    CONSTRAINT "plan_goal_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "goal_id" UUID,
    "what_sealed" BYTEA NOT NULL,
    "duty" TEXT NOT NULL,
    "provider_kind" TEXT NOT NULL,
    "agency_id" UUID,
    "owner_id" UUID,
    "owner_name" TEXT,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "office_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "state" TEXT NOT NULL DEFAULT 'CALLED',
    "minutes_sealed" BYTEA,
    "called_by" UUID NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "affiliation" TEXT NOT NULL,
    "staff_id" UUID,
    "agency_id" UUID,
    "attended" BOOLEAN,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "meeting_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT,
    "opinion_sealed" BYTEA,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "referral" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "plan_item_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "purpose_sealed" BYTEA NOT NULL,
    "situation_sealed" BYTEA,
    "fields" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'SENT',
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by" UUID NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "decline_note_sealed" BYTEA,
    "appointment_at" TIMESTAMPTZ(3),
    "first_appointment_kept_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "outcome_note_sealed" BYTEA,
    "outcome_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,
    "withdraw_reason_sealed" BYTEA,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "disclosure_grant" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "fields" TEXT[],
    "legal_basis" TEXT NOT NULL,
    "granted_by" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "disclosure_grant_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "draft" (
    "organisation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "body_sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("organisation_id","author_id","key")
);

-- CreateTable
CREATE TABLE "office" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "town_codes" TEXT[],
    "calendar" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "worker_qualification" (
    "organisation_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "kana" TEXT NOT NULL,
    "office_ids" UUID[],
    "roles" TEXT[],
    "outcome" TEXT NOT NULL,
    "met_grounds" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "edition" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_qualification_pkey" PRIMARY KEY ("organisation_id","staff_id")
);

-- CreateTable
CREATE TABLE "agency" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name_ja" TEXT NOT NULL,
    "name_en" TEXT,
    "kind" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "accepts_referrals" BOOLEAN NOT NULL DEFAULT true,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "support_case_organisation_id_office_id_opened_at_id_idx" ON "support_case"("organisation_id", "office_id", "opened_at" DESC, "id");

-- CreateIndex
CREATE INDEX "support_case_organisation_id_opened_at_id_idx" ON "support_case"("organisation_id", "opened_at" DESC, "id");

-- CreateIndex
CREATE INDEX "support_case_organisation_id_town_code_opened_at_idx" ON "support_case"("organisation_id", "town_code", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "support_case_organisation_id_outreach_worker_id_idx" ON "support_case"("organisation_id", "outreach_worker_id");

-- CreateIndex
CREATE UNIQUE INDEX "support_case_organisation_id_number_key" ON "support_case"("organisation_id", "number");

-- CreateIndex
CREATE INDEX "party_organisation_id_case_id_idx" ON "party"("organisation_id", "case_id");

-- CreateIndex
CREATE INDEX "party_organisation_id_birth_date_idx" ON "party"("organisation_id", "birth_date");

-- CreateIndex
CREATE INDEX "case_search_key_organisation_id_case_id_idx" ON "case_search_key"("organisation_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_organisation_id_case_id_sequence_key" ON "case_event"("organisation_id", "case_id", "sequence");

-- CreateIndex
CREATE INDEX "judgement_organisation_id_case_id_judged_at_idx" ON "judgement"("organisation_id", "case_id", "judged_at" DESC);

-- CreateIndex
CREATE INDEX "determination_organisation_id_case_id_recorded_at_idx" ON "determination"("organisation_id", "case_id", "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "assignment_organisation_id_case_id_from_on_idx" ON "assignment"("organisation_id", "case_id", "from_on");

-- CreateIndex
CREATE INDEX "assignment_organisation_id_worker_id_idx" ON "assignment"("organisation_id", "worker_id");

-- CreateIndex
CREATE INDEX "contact_organisation_id_case_id_started_at_id_idx" ON "contact"("organisation_id", "case_id", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "contact_organisation_id_started_at_idx" ON "contact"("organisation_id", "started_at");

-- CreateIndex
CREATE INDEX "promise_made_organisation_id_case_id_idx" ON "promise_made"("organisation_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "promise_made_organisation_id_contact_id_key" ON "promise_made"("organisation_id", "contact_id");

-- CreateIndex
CREATE INDEX "visit_block_organisation_id_case_id_idx" ON "visit_block"("organisation_id", "case_id");

-- CreateIndex
CREATE INDEX "application_organisation_id_case_id_idx" ON "application"("organisation_id", "case_id");

-- CreateIndex
CREATE INDEX "plan_organisation_id_state_idx" ON "plan"("organisation_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "plan_organisation_id_case_id_number_key" ON "plan"("organisation_id", "case_id", "number");

-- CreateIndex
CREATE INDEX "plan_goal_organisation_id_plan_id_idx" ON "plan_goal"("organisation_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_item_organisation_id_plan_id_idx" ON "plan_item"("organisation_id", "plan_id");

-- CreateIndex
CREATE INDEX "meeting_organisation_id_office_id_at_idx" ON "meeting"("organisation_id", "office_id", "at" DESC);

-- CreateIndex
CREATE INDEX "attendance_organisation_id_meeting_id_idx" ON "attendance"("organisation_id", "meeting_id");

-- CreateIndex
CREATE INDEX "agenda_item_organisation_id_plan_id_idx" ON "agenda_item"("organisation_id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_organisation_id_meeting_id_plan_id_key" ON "agenda_item"("organisation_id", "meeting_id", "plan_id");

-- CreateIndex
CREATE INDEX "referral_organisation_id_case_id_sent_at_idx" ON "referral"("organisation_id", "case_id", "sent_at" DESC);

-- CreateIndex
CREATE INDEX "referral_organisation_id_plan_item_id_idx" ON "referral"("organisation_id", "plan_item_id");

-- CreateIndex
CREATE INDEX "disclosure_grant_organisation_id_referral_id_idx" ON "disclosure_grant"("organisation_id", "referral_id");

-- CreateIndex
CREATE INDEX "disclosure_grant_organisation_id_case_id_idx" ON "disclosure_grant"("organisation_id", "case_id");

-- CreateIndex
CREATE INDEX "disclosure_grant_organisation_id_application_id_idx" ON "disclosure_grant"("organisation_id", "application_id");

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_search_key" ADD CONSTRAINT "case_search_key_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "determination" ADD CONSTRAINT "determination_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_organisation_id_referral_id_fkey" FOREIGN KEY ("organisation_id", "referral_id") REFERENCES "referral"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_organisation_id_visit_block_id_fkey" FOREIGN KEY ("organisation_id", "visit_block_id") REFERENCES "visit_block"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contact_original" ADD CONSTRAINT "contact_original_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promise_made" ADD CONSTRAINT "promise_made_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promise_made" ADD CONSTRAINT "promise_made_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_block" ADD CONSTRAINT "visit_block_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_organisation_id_meeting_id_fkey" FOREIGN KEY ("organisation_id", "meeting_id") REFERENCES "meeting"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_organisation_id_plan_id_fkey" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plan"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_organisation_id_plan_id_fkey" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plan"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_organisation_id_meeting_id_fkey" FOREIGN KEY ("organisation_id", "meeting_id") REFERENCES "meeting"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_organisation_id_meeting_id_fkey" FOREIGN KEY ("organisation_id", "meeting_id") REFERENCES "meeting"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_organisation_id_plan_id_fkey" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plan"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "support_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organisation_id_plan_item_id_fkey" FOREIGN KEY ("organisation_id", "plan_item_id") REFERENCES "plan_item"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "disclosure_grant" ADD CONSTRAINT "disclosure_grant_organisation_id_referral_id_fkey" FOREIGN KEY ("organisation_id", "referral_id") REFERENCES "referral"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure_grant" ADD CONSTRAINT "disclosure_grant_organisation_id_application_id_fkey" FOREIGN KEY ("organisation_id", "application_id") REFERENCES "application"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
