-- Before a plan is decided a session stands on the decision of urgent help that held on its day, or else on a reason of its
-- own: one ground, said once.
alter table urgent_help add constraint urgent_help_of_its_case unique (organisation_id, case_id, id);
alter table support_session add column urgent_help_id uuid,
  add constraint support_session_urgent_help_fkey foreign key (organisation_id, case_id, urgent_help_id)
    references urgent_help (organisation_id, case_id, id) on delete restrict on update no action,
  add constraint support_session_one_urgent_ground check (num_nonnulls(urgent_help_id, urgent_reason_sealed) <= 1);
