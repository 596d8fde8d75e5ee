-- A support coordination meeting that does not take place: when, by whom and why. Its agenda stays as it was called.
alter table meeting
  add column cancelled_at timestamptz(3),
  add column cancelled_by uuid,
  add column cancel_reason_sealed bytea,
  add constraint meeting_cancelled_whole check (
    (state = 'CANCELLED') = (cancelled_at is not null)
    and (cancelled_at is null) = (cancelled_by is null)
    and (cancelled_at is null) = (cancel_reason_sealed is null));
