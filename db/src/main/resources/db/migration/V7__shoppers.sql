-- What shoppers do by themselves: signing up, staying signed in, looking for programs.

-- The list of programs that a shopper may add, page by page in the order of names.
alter table loyalty_program add key loyalty_program_in_order (name, token_id);

-- A phone number that asked for an activation code, until it has a wallet. asked_*: how often in the present window.
create table activation_code (
  msisdn       varchar(15)   not null primary key,
  code_hash    varchar(100)  not null,
  attempts     int           not null,
  expires_at   datetime(6)   not null,
  asked_from   datetime(6)   not null,
  asked_count  int           not null,
  key activation_code_expiry (expires_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- How often an address has called what can be guessed at, in the present window.
create table source_calls (
  source_sha256  binary(32)    not null,
  purpose        varchar(30)   not null,
  counted_from   datetime(6)   not null,
  calls          int           not null,
  primary key (source_sha256, purpose),
  key source_calls_age (counted_from)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- family names the session in each of its refresh tokens: an older token of it is known at sight, however old.
alter table wallet_session
  add column family binary(16) null,
  add column refreshed_at datetime(6) null,
  add unique key wallet_session_family (family);
