-- What is due is looked up by state: money waits behind no bill that only expires, however many of those there are.
-- invoice_deadline goes with the release after this one: the one before still looks by it.
alter table invoice
  add key invoice_due (state, deadline_at);
