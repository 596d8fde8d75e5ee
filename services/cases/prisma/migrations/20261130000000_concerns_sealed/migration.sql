-- What a case is troubled by says violence, illness, debt: it is sealed like other words on health and risk. A case
-- written before keeps its codes in the clear columns until it is next changed; new ones leave them empty.
alter table support_case add column concerns_sealed bytea;
