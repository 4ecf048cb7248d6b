-- House rules of this schema:
--   ids are made by the application, time-ordered, and never leave the server (invoice_timeline is the one exception);
--   codes and keys compare by their bytes (utf8mb4_bin), names as people read them (utf8mb4_unicode_520_ci);
--   times are UTC; an interval is [from, until), open ends are 9999-12-31, so that an index answers "at that moment";
--   amounts are minor units of the currency beside them.

-- One row a start of a server process; its number keeps the ids of processes apart.
create table server_process (
  id            bigint       not null auto_increment primary key,
  started_at    datetime(6)  not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One row: stamped each second by whoever is up. What lies between two stamps further apart than 3 s is downtime.
create table server_uptime (
  id              tinyint      not null primary key,
  stamped_at      datetime(6)  not null,
  downtime_micros bigint       not null default 0
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Keys that sign bearer tokens, shared by all processes on this database.
create table signing_key (
  id          bigint         not null primary key,
  secret      varbinary(64)  not null,
  created_at  datetime(6)    not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table operator_user (
  id                  bigint        not null primary key,
  user_id             varchar(64)   not null,
  name                varchar(200)  collate utf8mb4_unicode_520_ci not null,
  password_hash       varchar(100)  not null,
  credential_version  int           not null default 0,
  enabled             boolean       not null default true,
  created_at          datetime(6)   not null,
  unique key operator_user_id (user_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Wrong guesses by principal and by source, counted over all processes.
create table guess_count (
  scope           varchar(30)   not null,
  subject         varchar(130)  not null,
  failures        int           not null,
  window_from     datetime(6)   not null,
  locked_until    datetime(6)   null,
  primary key (scope, subject)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Who changed what, from where. Never updated, never deleted.
create table audit_entry (
  id              bigint         not null primary key,
  at              datetime(6)    not null,
  merchant_id     bigint         null,
  actor_kind      varchar(20)    not null,
  actor_id        bigint         null,
  source_address  varchar(45)    null,
  action          varchar(60)    not null,
  subject_kind    varchar(40)    not null,
  subject_id      bigint         null,
  old_value       text           null,
  new_value       text           null,
  correlation_id  varchar(64)    null,
  key audit_by_merchant (merchant_id, at, id),
  key audit_by_subject (subject_kind, subject_id, at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Answers of calls that named an Idempotency-Key. The primary key, not a look before the write, makes a call happen once.
create table idempotency_key (
  principal        varchar(60)    not null,
  operation        varchar(60)    not null,
  idempotency_key  varchar(100)   not null,
  fingerprint      binary(32)     not null,
  answer           mediumtext     not null,
  created_at       datetime(6)    not null,
  primary key (principal, operation, idempotency_key),
  key idempotency_key_age (created_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
