-- Who lives with the client. Not known of anybody recorded before: a caller is not of the household for calling.
alter table party add column lives_together boolean;
