-- state: ASKED (an outside bank has not answered), DOUBTED (it refused an order that was given before without an answer),
-- GIVEN, REFUSED. What is not REFUSED counts towards the sum, which is never above the payment.
-- shop_node_id: in whose name it was given. saving_minor: the part of the loyalty saving that went with it.
-- check_at (service time): when to ask the bank what became of it; empty when there is nothing to ask.
alter table refund
  add column state varchar(15) not null default 'GIVEN',
  add column saving_minor bigint not null default 0,
  add column shop_node_id bigint null,
  modify client_invoice_id text null,
  add column title text collate utf8mb4_unicode_520_ci null,
  add column cashier_id text null,
  add column footer text collate utf8mb4_unicode_520_ci null,
  add column finished_at datetime(6) null,
  add column check_at datetime(6) null,
  add column checks int not null default 0,
  add column row_version bigint not null default 0,
  add key refund_check (check_at);

-- What was brought back, as the register said it.
create table refund_row (
  refund_id         bigint         not null,
  line              int            not null,
  description       text           collate utf8mb4_unicode_520_ci null,
  quantity          decimal(19,6)  null,
  unit              text           collate utf8mb4_unicode_520_ci null,
  unit_price        decimal(19,6)  null,
  total_minor       bigint         not null,
  discount          decimal(21,6)  null,
  tax_rate          decimal(19,6)  null,
  ean               text           null,
  sku               text           null,
  primary key (refund_id, line),
  constraint refund_row_refund foreign key (refund_id) references refund (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
