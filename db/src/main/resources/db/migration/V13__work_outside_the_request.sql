-- Long work (imports, exports, reports) that a merchant's user asked for. due_at says when a process must look at it: at once while
-- it waits, when the claim ends while it runs, when its check is forgotten, and when the ended work itself is.
-- attempt grows with each claim: whoever holds an older one has lost the work.
create table work (
  id               bigint        not null primary key,
  reference        varchar(24)   not null,
  merchant_id      bigint        not null,
  asked_by_id      bigint        not null,
  source_address   varchar(45)   null,
  correlation_id   varchar(64)   null,
  kind             varchar(40)   not null,
  subject          varchar(100)  collate utf8mb4_unicode_520_ci null,
  parameters       text          not null,
  phase            varchar(8)    not null,
  state            varchar(10)   not null,
  attempt          int           not null default 0,
  cancel_asked     boolean       not null default false,
  done             bigint        not null default 0,
  total            bigint        null,
  faults           bigint        not null default 0,
  counts           text          not null,
  failure          varchar(500)  collate utf8mb4_unicode_520_ci null,
  asked_at         datetime(6)   not null,
  started_at       datetime(6)   null,
  ended_at         datetime(6)   null,
  due_at           datetime(6)   not null,
  row_version      bigint        not null default 0,
  unique key work_reference (reference),
  key work_due (due_at),
  key work_by_merchant (merchant_id, id),
  constraint work_merchant foreign key (merchant_id) references merchant (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- INPUT: what was uploaded, deleted when the work ends. RESULT: what is fetched afterwards.
create table work_file (
  work_id     bigint        not null,
  role        varchar(6)    not null,
  name        varchar(200)  collate utf8mb4_unicode_520_ci not null,
  media_type  varchar(100)  not null,
  content     longblob      not null,
  primary key (work_id, role),
  constraint work_file_work foreign key (work_id) references work (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What is wrong with lines of the uploaded file; the first so many of them.
create table work_fault (
  work_id  bigint        not null,
  seq      int           not null,
  line     int           not null,
  field    varchar(60)   not null,
  code     varchar(40)   not null,
  rule     varchar(300)  collate utf8mb4_unicode_520_ci not null,
  value    varchar(120)  collate utf8mb4_unicode_520_ci null,
  primary key (work_id, seq),
  constraint work_fault_work foreign key (work_id) references work (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
