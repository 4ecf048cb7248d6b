-- The secret that an operator's authenticator shares, sealed. Not confirmed: it is being set up. last_step: the step of
-- 30 s whose code was used last; a code is good once.
create table operator_user_totp (
  user_id       bigint          not null primary key,
  secret        varbinary(100)  not null,
  confirmed_at  datetime(6)     null,
  last_step     bigint          not null default 0,
  constraint operator_user_totp_user foreign key (user_id) references operator_user (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
