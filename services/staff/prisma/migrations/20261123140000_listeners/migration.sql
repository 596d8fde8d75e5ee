-- The subgraphs that are told about people: each has been given everyone, and gets every change from then on.
create table listener (
  name text primary key
);
