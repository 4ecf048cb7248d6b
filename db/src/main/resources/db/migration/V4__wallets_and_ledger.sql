-- The shopper. payer_reference is what merchants see: it stands for the person and says nothing of it.
-- After erasure msisdn, payer_reference and name are empty and the row is only a pseudonym.
create table wallet_user (
  id                  bigint        not null primary key,
  msisdn              varchar(15)   null,
  payer_reference     varchar(20)   null,
  name                varchar(200)  collate utf8mb4_unicode_520_ci null,
  pin_hash            varchar(100)  not null,
  credential_version  int           not null default 0,
  pin_attempts        int           not null default 0,
  pin_lockouts        int           not null default 0,
  pin_locked_until    datetime(6)   null,
  created_at          datetime(6)   not null,
  erased_at           datetime(6)   null,
  row_version         bigint        not null default 0,
  unique key wallet_user_msisdn (msisdn),
  unique key wallet_user_payer_reference (payer_reference)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A refresh token of an app, by the SHA-256 of its text.
create table wallet_session (
  id              bigint       not null primary key,
  wallet_user_id  bigint       not null,
  refresh_sha256  binary(32)   not null,
  created_at      datetime(6)  not null,
  expires_at      datetime(6)  not null,
  ended_at        datetime(6)  null,
  unique key wallet_session_refresh (refresh_sha256),
  key wallet_session_of_user (wallet_user_id),
  constraint wallet_session_user foreign key (wallet_user_id) references wallet_user (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A payment account of a shopper: which provider keeps it, and how that provider names it.
create table wallet_account (
  id                 bigint        not null primary key,
  wallet_user_id     bigint        not null,
  account_reference  varchar(40)   not null,
  provider           varchar(30)   not null,
  provider_account   varchar(64)   not null,
  currency           char(3)       not null,
  name               varchar(100)  collate utf8mb4_unicode_520_ci not null,
  created_at         datetime(6)   not null,
  closed_at          datetime(6)   null,
  unique key wallet_account_reference (account_reference),
  key wallet_account_of_user (wallet_user_id),
  constraint wallet_account_user foreign key (wallet_user_id) references wallet_user (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Accounts of the Test Bank. Only SHOPPER accounts keep a balance, which a payment locks; the others are
-- the sum of their postings since the newest snapshot, or every payment of a merchant would queue on one row.
create table ledger_account (
  id             bigint       not null primary key,
  kind           varchar(12)  not null,
  owner_id       bigint       null,
  currency       char(3)      not null,
  balance_minor  bigint       null,
  created_at     datetime(6)  not null,
  row_version    bigint       not null default 0,
  unique key ledger_account_of_owner (owner_id, kind, currency)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One movement of money: two or more postings that sum to zero in each currency. Never changed, never deleted;
-- a mistake is corrected by another transfer. authorisation_id: the HOLD that a CAPTURE or RELEASE belongs to.
create table ledger_transfer (
  id                bigint       not null primary key,
  kind              varchar(12)  not null,
  at                datetime(6)  not null,
  idempotency_key   varchar(80)  not null,
  authorisation_id  bigint       null,
  unique key ledger_transfer_once (idempotency_key),
  key ledger_transfer_of_authorisation (authorisation_id),
  key ledger_transfer_at (at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table ledger_posting (
  transfer_id   bigint   not null,
  line          int      not null,
  account_id    bigint   not null,
  amount_minor  bigint   not null,
  currency      char(3)  not null,
  primary key (transfer_id, line),
  key ledger_posting_of_account (account_id, transfer_id),
  constraint ledger_posting_transfer foreign key (transfer_id) references ledger_transfer (id),
  constraint ledger_posting_account foreign key (account_id) references ledger_account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table ledger_snapshot (
  account_id     bigint       not null,
  up_to_transfer bigint       not null,
  balance_minor  bigint       not null,
  made_at        datetime(6)  not null,
  primary key (account_id, up_to_transfer),
  constraint ledger_snapshot_account foreign key (account_id) references ledger_account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
