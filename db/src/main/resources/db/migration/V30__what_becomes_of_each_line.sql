-- What becomes of each line of an uploaded file: what would, while the work is only checked; what did, once it is done.
-- outcomes: words with commas between. changes: one a line, field, before and after, coded as in a URL's query.
create table work_line (
  work_id   bigint        not null,
  line      int           not null,
  outcomes  varchar(60)   not null,
  subject   varchar(200)  collate utf8mb4_unicode_520_ci not null,
  changes   text          not null,
  primary key (work_id, line),
  constraint work_line_work foreign key (work_id) references work (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A line may have several faults.
alter table work add column wrong_lines bigint not null default 0;
