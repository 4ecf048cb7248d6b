-- A file that work has made may be larger than what a statement carries: then it lies in several rows.
alter table work_file
  add column part int not null default 0 after role,
  drop primary key,
  add primary key (work_id, role, part);
