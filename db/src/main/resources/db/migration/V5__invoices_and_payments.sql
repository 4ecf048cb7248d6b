-- The bill. `state` is the machine's own; the six statuses that registers see are made from it.
-- version: what registers see; revision: what apps see.
-- Rows and tokens are only ever added, under an edition; *_before_scan say what a decline goes back to.
create table invoice (
  id                          bigint         not null primary key,
  reference                   varchar(24)    not null,
  merchant_id                 bigint         not null,
  shop_node_id                bigint         not null,
  terminal_id                 bigint         not null,
  state                       varchar(20)    not null,
  end_reason                  varchar(20)    null,
  version                     int            not null,
  revision                    int            not null,
  acknowledgment_mode         varchar(30)    not null,
  payment_mode                varchar(45)    not null,
  collection_mode             varchar(10)    not null,
  currency                    char(3)        not null,
  total_minor                 bigint         not null,
  title                       varchar(255)   collate utf8mb4_unicode_520_ci null,
  client_invoice_id           varchar(100)   null,
  cashier_id                  varchar(100)   null,
  footer                      varchar(1000)  collate utf8mb4_unicode_520_ci null,
  back_url                    varchar(1000)  null,
  notification_url            varchar(1000)  null,
  issue_date                  datetime(6)    null,
  reservation_timeout_seconds int            not null,
  row_edition                 int            not null,
  token_edition               int            not null,
  card_token_number           int            null,
  payer_id                    bigint         null,
  scanned_at                  datetime(6)    null,
  payer_seen_at               datetime(6)    null,
  row_edition_before_scan     int            null,
  token_edition_before_scan   int            null,
  total_minor_before_scan     bigint         null,
  offered_at                  datetime(6)    null,
  declined_version            int            null,
  last_update_fingerprint     binary(32)     null,
  payment_id                  bigint         null,
  issued_at                   datetime(6)    not null,
  paid_at                     datetime(6)    null,
  collected_at                datetime(6)    null,
  deadline_at                 datetime(6)    null,
  timeline_length             int            not null,
  row_version                 bigint         not null default 0,
  unique key invoice_reference (reference),
  key invoice_of_terminal (terminal_id, issued_at),
  key invoice_of_merchant (merchant_id, issued_at, id),
  key invoice_of_payer (payer_id, issued_at),
  key invoice_deadline (deadline_at),
  constraint invoice_merchant foreign key (merchant_id) references merchant (id),
  constraint invoice_shop foreign key (shop_node_id) references shop_node (id),
  constraint invoice_terminal foreign key (terminal_id) references terminal (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table invoice_row (
  invoice_id        bigint         not null,
  edition           int            not null,
  line              int            not null,
  description       varchar(500)   collate utf8mb4_unicode_520_ci null,
  quantity          decimal(19,6)  null,
  unit              varchar(30)    collate utf8mb4_unicode_520_ci null,
  unit_price        decimal(19,6)  null,
  total_minor       bigint         not null,
  discount_minor    bigint         null,
  tax_rate          decimal(9,4)   null,
  ean               varchar(50)    null,
  sku               varchar(100)   null,
  balancing         boolean        not null default false,
  primary key (invoice_id, edition, line),
  constraint invoice_row_invoice foreign key (invoice_id) references invoice (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A card as it came to the invoice: from the register (as sent) or from the shopper's wallet.
-- verdict: USABLE, BLOCKED (90), INVALID (99); mark_id: the mark that decided. Late: came with a refused update.
create table customer_token (
  invoice_id       bigint        not null,
  token_number     int           not null,
  edition          int           not null,
  source           varchar(10)   not null,
  token_id         varchar(64)   not null,
  card_number      varchar(64)   null,
  description      varchar(255)  collate utf8mb4_unicode_520_ci null,
  sent_status      int           not null,
  verdict          varchar(10)   not null,
  program_id       bigint        null,
  mark_id          bigint        null,
  loyalty_card_id  bigint        null,
  late             boolean       not null default false,
  received_at      datetime(6)   not null,
  primary key (invoice_id, token_number),
  key customer_token_by_number (token_id, card_number),
  constraint customer_token_invoice foreign key (invoice_id) references invoice (id),
  constraint customer_token_program foreign key (program_id) references loyalty_program (id),
  constraint customer_token_mark foreign key (mark_id) references program_mark (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Money moved (or refused, or on its way) for an invoice. live_invoice_id is the invoice while this payment stands,
-- and empty once it was refused or reversed: the database itself lets no invoice be paid twice.
create table payment (
  id                 bigint       not null primary key,
  ers_reference      char(25)     not null,
  invoice_id         bigint       not null,
  live_invoice_id    bigint       null,
  wallet_user_id     bigint       not null,
  wallet_account_id  bigint       not null,
  merchant_id        bigint       not null,
  provider           varchar(30)  not null,
  state              varchar(15)  not null,
  currency           char(3)      not null,
  amount_minor       bigint       not null,
  started_at         datetime(6)  not null,
  finished_at        datetime(6)  null,
  row_version        bigint       not null default 0,
  unique key payment_ers_reference (ers_reference),
  unique key payment_live_invoice (live_invoice_id),
  key payment_of_invoice (invoice_id),
  key payment_of_user (wallet_user_id, started_at, id),
  key payment_of_merchant (merchant_id, started_at, id),
  constraint payment_invoice foreign key (invoice_id) references invoice (id),
  constraint payment_user foreign key (wallet_user_id) references wallet_user (id),
  constraint payment_account foreign key (wallet_account_id) references wallet_account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table refund (
  id                 bigint        not null primary key,
  ers_reference      char(25)      not null,
  payment_id         bigint        not null,
  amount_minor       bigint        not null,
  currency           char(3)       not null,
  terminal_id        bigint        null,
  merchant_user_id   bigint        null,
  client_invoice_id  varchar(100)  null,
  at                 datetime(6)   not null,
  unique key refund_ers_reference (ers_reference),
  key refund_of_payment (payment_id),
  constraint refund_payment foreign key (payment_id) references payment (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table payment_receipt (
  payment_id    bigint        not null primary key,
  media_type    varchar(100)  not null,
  receipt_type  varchar(50)   null,
  content       mediumblob    not null,
  received_at   datetime(6)   not null,
  constraint payment_receipt_payment foreign key (payment_id) references payment (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The shopper's answer to "remember this card?".
create table remember_answer (
  invoice_id   bigint       not null primary key,
  remembered   boolean      not null,
  answered_at  datetime(6)  not null,
  constraint remember_answer_invoice foreign key (invoice_id) references invoice (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Append-only history of each invoice, and the feed that wakes waiters on every process: rows are hints, the
-- invoice is the truth. The id is the database's, so that a reader can go on from the highest it has seen.
create table invoice_timeline (
  id              bigint        not null auto_increment primary key,
  invoice_id      bigint        not null,
  sequence        int           not null,
  at              datetime(6)   not null,
  actor_kind      varchar(20)   not null,
  actor_id        bigint        null,
  event           varchar(30)   not null,
  status_before   varchar(30)   null,
  status_after    varchar(30)   not null,
  version_before  int           null,
  version_after   int           not null,
  revision_after  int           not null,
  detail          varchar(500)  null,
  unique key invoice_timeline_sequence (invoice_id, sequence),
  constraint invoice_timeline_invoice foreign key (invoice_id) references invoice (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
