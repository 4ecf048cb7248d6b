-- scanned_revision: the revision that the present payer began with. Late cards from before it were meant for somebody else.
-- live_terminal_id: the terminal while its bill is not over, so that "has this till anything open?" is a look into a
-- small index, however many bills the till has sent; the index is written twice in a bill's life.
alter table invoice
  add column scanned_revision int null after scanned_at,
  add column live_terminal_id bigint
    generated always as (case when state in ('COLLECTED', 'CANCELED', 'FAILED') then null else terminal_id end) virtual,
  add key invoice_live_of_terminal (live_terminal_id, id);

-- Which card the shopper was asked about: a card that comes later makes another question.
alter table remember_answer
  add column token_number int not null default 0 after invoice_id;
