-- check_at (service time): when to ask the bank what became of a payment; empty when there is nothing to ask.
-- RETURNING: the bank has the money and gives it back. UNRESOLVED: the bank does not say.
alter table payment
  add column check_at datetime(6) null,
  add column checks int not null default 0,
  add key payment_check (check_at);
