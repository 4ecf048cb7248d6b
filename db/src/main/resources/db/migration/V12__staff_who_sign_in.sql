-- Merchants' staff on the console: how they like it, their second factor, the links that they are invited by, and the keys
-- of the merchant's own systems.

-- language: empty means that the browser says.
alter table merchant_user
  add column language varchar(2) null,
  add column time_zone varchar(64) not null default 'Europe/Stockholm';

-- The secret that a user's authenticator shares, sealed. last_step: the step of 30 s whose code was used last; a code
-- is good once. Not confirmed: it is being set up and asked for by nobody.
create table merchant_user_totp (
  user_id       bigint          not null primary key,
  secret        varbinary(100)  not null,
  confirmed_at  datetime(6)     null,
  last_step     bigint          not null default 0,
  constraint merchant_user_totp_user foreign key (user_id) references merchant_user (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- For who has lost the authenticator: each good once.
create table merchant_user_recovery_code (
  user_id    bigint       not null,
  code_hash  binary(32)   not null,
  used_at    datetime(6)  null,
  primary key (user_id, code_hash),
  constraint merchant_user_recovery_code_user foreign key (user_id) references merchant_user (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The one link by which somebody chooses a password; gone when it was used. A newer one takes its place.
create table merchant_user_invitation (
  user_id     bigint       not null primary key,
  token_hash  binary(32)   not null,
  made_at     datetime(6)  not null,
  expires_at  datetime(6)  not null,
  unique key merchant_user_invitation_token (token_hash),
  constraint merchant_user_invitation_user foreign key (user_id) references merchant_user (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Keys of the merchant's own systems. scopes: words apart by one space. last_used_at is coarse.
create table api_key (
  id            bigint        not null primary key,
  merchant_id   bigint        not null,
  reference     varchar(24)   not null,
  name          varchar(200)  collate utf8mb4_unicode_520_ci not null,
  secret_hash   binary(32)    not null,
  scopes        varchar(500)  not null,
  made_by       bigint        not null,
  created_at    datetime(6)   not null,
  expires_at    datetime(6)   not null default '9999-12-31',
  revoked_at    datetime(6)   null,
  last_used_at  datetime(6)   null,
  unique key api_key_reference (reference),
  unique key api_key_secret (secret_hash),
  key api_key_by_merchant (merchant_id, id),
  constraint api_key_merchant foreign key (merchant_id) references merchant (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
