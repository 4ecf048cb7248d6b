-- The devices on which a shopper may sign in by PIN, each by the SHA-256 of what its app shows.
create table wallet_device (
  id              bigint       not null primary key,
  wallet_user_id  bigint       not null,
  secret_sha256   binary(32)   not null,
  added_at        datetime(6)  not null,
  last_used_at    datetime(6)  not null,
  unique key wallet_device_of_user (wallet_user_id, secret_sha256),
  constraint wallet_device_user foreign key (wallet_user_id) references wallet_user (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The shoppers of a demo that is there already get the demo's device, which is called so (V1__demo.sql).
insert into wallet_device (id, wallet_user_id, secret_sha256, added_at, last_used_at)
select id, id, unhex(sha2('demo', 256)), created_at, created_at from wallet_user
where id in (701, 702, 703) and payer_reference like 'DEMO-SHOPPER-%' and erased_at is null;

-- What a code was that has been used: its sign-up may be sent again under the same Idempotency-Key, until it expires.
alter table activation_code add column used_hash varchar(100) null;

-- The refresh token before the newest: good for a moment more, for whoever did not get the answer.
alter table wallet_session add column previous_sha256 binary(32) null;
