-- deadline_at and expires_at are service time: the database's time less all the time in which nobody could answer
-- (server_uptime.downtime_micros), so that our own downtime never makes a deadline pass.
alter table invoice
  add column expires_at datetime(6) null after issued_at;

-- What was open before there were deadlines gets its own.
update invoice
set expires_at = issued_at + interval 10 minute, deadline_at = issued_at + interval 10 minute
where state in ('OPEN', 'PENDING', 'SHOWN');

-- The account at the provider, as it was when the payment was made: a reversal needs nothing else.
alter table payment
  add column provider_account varchar(64) not null default '' after provider;

update payment p
join wallet_account a on a.id = p.wallet_account_id
set p.provider_account = a.provider_account;
