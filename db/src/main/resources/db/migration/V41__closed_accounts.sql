-- A shopper's account of the Test Bank that nobody uses any more: it takes part in no new payment and gets no refund.
alter table ledger_account
  add column closed_at datetime(6) null;
